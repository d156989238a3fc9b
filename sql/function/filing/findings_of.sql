-- SPDX-License-Identifier: Apache-2.0
-- select filing.findings_of(e)	-- what a reviewer found of the version in force
create or replace function filing.findings_of(e filing.entry)
returns jsonb
language plpgsql stable
as $$
begin
	return (select v.findings from filing.event v
	    where v.entry = (e).entry and v.findings is not null
	    order by v.event desc limit 1);
end
$$;
alter function filing.findings_of(filing.entry) owner to rr_owner;
revoke all on function filing.findings_of(filing.entry) from public;
grant execute on function filing.findings_of(filing.entry) to rr_writer;
