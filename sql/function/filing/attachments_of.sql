-- SPDX-License-Identifier: Apache-2.0
-- select filing.attachments_of(17, 2)	-- [{"id", "field", "name", …}] of version 2
create or replace function filing.attachments_of(p_entry bigint, p_version int)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(filing.attachment_json(t)
	        order by t.attachment), '[]')
	    from filing.attachment t where t.entry = p_entry
	    and t.from_version <= p_version
	    and (t.until_version is null or t.until_version > p_version));
end
$$;
alter function filing.attachments_of(bigint, int) owner to rr_owner;
revoke all on function filing.attachments_of(bigint, int) from public;
grant execute on function filing.attachments_of(bigint, int) to rr_writer;
