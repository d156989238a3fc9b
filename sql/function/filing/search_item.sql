-- SPDX-License-Identifier: Apache-2.0
-- select filing.search_item(e)	-- {"entry": {…}, "number": "渝府发〔2022〕12号"}
create or replace function filing.search_item(e filing.entry)
returns json
language plpgsql stable
as $$
begin
	return (select json_build_object('entry', filing.item(e), 'number', (
	    select v.body ->> 'document_number' from filing.version v
	    where v.entry = (e).entry and v.version = (e).version)));
end
$$;
alter function filing.search_item(filing.entry) owner to rr_owner;
revoke all on function filing.search_item(filing.entry) from public;
grant execute on function filing.search_item(filing.entry) to rr_writer;
