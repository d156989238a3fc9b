-- SPDX-License-Identifier: Apache-2.0
-- select filing.desk_own_appeals(a, 20)	-- what the caller's unit contests
-- What waits for its answer, the next due first, then what was answered in the last
-- thirty days.  Plan: appeal_of_unit; some a report.
create or replace function filing.desk_own_appeals(a org.actor, p_limit int)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(report.appeal_json(t, a)
	    order by t.state <> 'open', case when t.state = 'open'
	        then t.appeal else -t.appeal end), '[]') from (
	    select * from report.appeal x
	    where x.unit = a.unit and (x.state = 'open'
	        or x.decided_at >= ops.now() - interval '30 days')
	    order by x.state <> 'open', x.appeal desc limit p_limit) t);
end
$$;
alter function filing.desk_own_appeals(org.actor, int) owner to rr_owner;
revoke all on function filing.desk_own_appeals(org.actor, int) from public;
grant execute on function filing.desk_own_appeals(org.actor, int) to rr_writer;
