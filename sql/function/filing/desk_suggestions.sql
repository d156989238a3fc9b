-- SPDX-License-Identifier: Apache-2.0
-- select filing.desk_suggestions(a, 20)	-- suggestions that the caller has to answer (R37)
-- The oldest first.
create or replace function filing.desk_suggestions(a org.actor, p_limit int)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(flow.suggestion_json(t, a)
	    order by t.suggestion), '[]') from (
	    select * from flow.suggestion s
	    where s.state = 'open' and cardinality((a).admin_of) > 0
	    and flow.keeps_list(a, s.code_list)
	    order by s.suggestion limit p_limit) t);
end
$$;
alter function filing.desk_suggestions(org.actor, int) owner to rr_owner;
revoke all on function filing.desk_suggestions(org.actor, int) from public;
grant execute on function filing.desk_suggestions(org.actor, int) to rr_writer;
