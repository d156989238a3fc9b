-- SPDX-License-Identifier: Apache-2.0
-- select filing.last_body(o)	-- what the unit had approved last about that subject
create or replace function filing.last_body(o filing.obligation)
returns jsonb
language plpgsql stable
as $$
begin
	return coalesce((select v.body from filing.entry e
	    join filing.version v on v.entry = e.entry
	        and v.version = e.in_force_version
	    where e.subject = (o).subject and e.unit = (o).unit
	    and e.module = (o).module and e.in_force_version is not null
	    order by e.period desc, e.entry desc limit 1), '{}');
end
$$;
alter function filing.last_body(filing.obligation) owner to rr_owner;
revoke all on function filing.last_body(filing.obligation) from public;
grant execute on function filing.last_body(filing.obligation) to rr_writer;
