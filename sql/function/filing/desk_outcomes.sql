-- SPDX-License-Identifier: Apache-2.0
-- select filing.desk_outcomes(a, 20)	-- approved, and waiting to be taken up or declined
-- For those who administer the module, the oldest first; since: the approval, or
-- the recall of the task that had taken it up (X57).
create or replace function filing.desk_outcomes(a org.actor, p_limit int)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg((filing.item(e)::jsonb
	    || jsonb_build_object('since', s.at,
	    'days', ops.today() - filing.day_at(s.at)))::json
	    order by s.at, e.entry), '[]')
	from (select t.* from filing.entry t
	    where t.outcome = 'pending' and t.module = any ((a).admin_of)
	    and filing.administers(t.module, a)
	    order by t.entry limit p_limit) e
	cross join lateral (select max(v.at) as at from filing.event v
	    where v.entry = e.entry
	    and v.action in ('approve', 'migrate', 'release')) s);
end
$$;
alter function filing.desk_outcomes(org.actor, int) owner to rr_owner;
revoke all on function filing.desk_outcomes(org.actor, int) from public;
grant execute on function filing.desk_outcomes(org.actor, int) to rr_writer;
