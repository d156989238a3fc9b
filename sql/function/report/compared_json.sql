-- SPDX-License-Identifier: Apache-2.0
-- select report.compared_json('2023-03-31', 3);
--     -- {"report": 3, "period": "2023Q1", …, "why": null}; null: no report before
-- Which report a number is compared with, for whoever shows the comparison; why:
-- it cannot be.
create or replace function report.compared_json(p_rule_set text,
    p_before bigint)
returns json
language plpgsql stable
as $$
begin
	return (select json_build_object('report', r.report,
	    'period', r.period, 'period_label', ops.period_label(r.period),
	    'revision', r.revision, 'rule_set', r.rule_set,
	    'why', report.incomparable(p_rule_set, r.report))
	    from report.report r where r.report = p_before);
end
$$;
alter function report.compared_json(text, bigint) owner to rr_owner;
revoke all on function report.compared_json(text, bigint) from public;
grant execute on function report.compared_json(text, bigint) to rr_reader;
