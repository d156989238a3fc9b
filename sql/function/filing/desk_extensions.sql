-- SPDX-License-Identifier: Apache-2.0
-- select filing.desk_extensions(a, 20)	-- 延期申请 that the caller has to decide
create or replace function filing.desk_extensions(a org.actor, p_limit int)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(filing.extension_json(t, a)
	    order by t.extension), '[]') from (
	    select x.* from filing.obligation o
	    join filing.extension x on x.extension = o.extension
	    where o.extension is not null
	    and filing.administers(o.module, a)
	    order by x.extension limit p_limit) t);
end
$$;
alter function filing.desk_extensions(org.actor, int) owner to rr_owner;
revoke all on function filing.desk_extensions(org.actor, int) from public;
grant execute on function filing.desk_extensions(org.actor, int) to rr_writer;
