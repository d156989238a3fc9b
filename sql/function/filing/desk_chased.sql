-- SPDX-License-Identifier: Apache-2.0
-- select filing.desk_chased(a, 20)	-- 我催的 of the last thirty days, newest first
create or replace function filing.desk_chased(a org.actor, p_limit int)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(filing.chase_json(t)
	    order by t.chase desc), '[]') from (
	    select * from filing.chase c
	    where c.account = a.account and c.by_unit = a.unit
	    and c.day > ops.today() - 30
	    order by c.chase desc limit p_limit) t);
end
$$;
alter function filing.desk_chased(org.actor, int) owner to rr_owner;
revoke all on function filing.desk_chased(org.actor, int) from public;
grant execute on function filing.desk_chased(org.actor, int) to rr_writer;
