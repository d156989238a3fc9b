-- SPDX-License-Identifier: Apache-2.0
-- select filing.desk_appeals(a, 20)	-- appeals that the caller has to answer
-- The oldest first: it is the next due.
create or replace function filing.desk_appeals(a org.actor, p_limit int)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(report.appeal_json(t, a)
	    order by t.appeal), '[]') from (
	    select * from report.appeal x
	    where x.state = 'open' and report.may_answer_appeals(a)
	    order by x.appeal limit p_limit) t);
end
$$;
alter function filing.desk_appeals(org.actor, int) owner to rr_owner;
revoke all on function filing.desk_appeals(org.actor, int) from public;
grant execute on function filing.desk_appeals(org.actor, int) to rr_writer;
