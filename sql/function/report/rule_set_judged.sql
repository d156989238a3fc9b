-- SPDX-License-Identifier: Apache-2.0
-- select report.rule_set_judged(s, body, '[{"pointer": "/body/points",
--     "code": "points_mismatch", "detail": "…"}]') from report.rule_set s;
--     -- [{"pointer": "/body/points", …}, {"pointer": "/body/pillars/0/…", …}]
-- All that is wrong with a body that is to become this rule set's: what the engine
-- has found and what it cannot see, in one list.  Where the engine says what is
-- wrong with a place or with something in it, nothing is added.  As many as the
-- engine names at most (FLAWS_MAX of api/score/flaws.h).
create or replace function report.rule_set_judged(s report.rule_set, p_body jsonb,
    p_found jsonb)
returns jsonb
language plpgsql stable
as $$
begin
	return (select coalesce(jsonb_agg(x.flaw order by x.turn, x.n), '[]')
	from (select 1 as turn, e.n, e.v as flaw
	    from report.items_of(p_found) e
	    union all
	    select 2, f.n, to_jsonb(f) - 'n'
	    from (select '/body/id' as pointer, 'rule_set_id_fixed' as code,
	            '编号不能更改' as detail, 0::bigint as n
	        where p_body ->> 'id' <> s.id
	        union all
	        select '/body/report_kind', 'rule_set_kind_fixed',
	            '报表类别不能更改', 0
	        where p_body ->> 'report_kind' <> s.report_kind
	        union all
	        select r.* from report.rule_set_overlong(p_body)
	            with ordinality r
	        union all
	        select r.* from report.rule_set_flaws(s.report_kind, p_body)
	            with ordinality r) f
	    where not exists (select from report.items_of(p_found) e
	        where e.v ->> 'pointer' = f.pointer
	        or starts_with(e.v ->> 'pointer', f.pointer || '/'))
	    order by 1, 2 limit 64) x);
end
$$;
alter function report.rule_set_judged(report.rule_set, jsonb, jsonb)
	owner to rr_owner;
revoke all on function report.rule_set_judged(report.rule_set, jsonb, jsonb)
	from public;
grant execute on function report.rule_set_judged(report.rule_set, jsonb, jsonb)
	to rr_writer, rr_reader;
