-- SPDX-License-Identifier: Apache-2.0
\ir ../ledger_helper.sql
select plan(25);
create function t.flaws(module text, body jsonb, period text default null)
returns text language sql as $$
	select coalesce(string_agg(format('%s %s', f ->> 'pointer', f ->> 'code'),
	    ', ' order by f ->> 'pointer', f ->> 'code'), '') from
	    jsonb_array_elements(ledger.fact_check(module, body, period)) f $$;
create function t.pilot_flaws(more jsonb) returns text language sql as $$
	select t.flaws('pilot', jsonb_strip_nulls(t.pilot_body('{U500103}', more))) $$;
select is(t.pilot_flaws('{}'), '', 'a good pilot fits');
select is(t.pilot_flaws('{"document_date": "2021-11"}'), '', 'a month does too');
select is(t.pilot_flaws('{"document_date": "2021"}'), '', 'and so does a year');
select is(t.flaws('pilot', '{}'), '/acceptance_due '
    'pilot_acceptance_due_stated, /classified required, /competent_department '
    'required, /document_date required, /extent required, /issuer required, '
    '/level required, /name required, /policy_area required, /track required',
    'all that is missing, at once');
select is(t.pilot_flaws('{"suspended": true}'), '/suspended unknown_field',
    'a key that is no field');
select is(t.pilot_flaws('{"in_force": "[1,)", "unit": "U500104"}'),
    '/in_force unknown_field, /unit unknown_field', 'nor a column of the ledger''s');
select is(t.pilot_flaws('{"acceptance_due": "today"}'),
    '/acceptance_due invalid_value', 'today is no date');
select is(t.pilot_flaws('{"acceptance_due": "2023-02-30"}'),
    '/acceptance_due invalid_value', 'nor is 30 February');
select is(t.pilot_flaws('{"name": 5}'), '/name invalid_value', '5 is not "5"');
select is(t.pilot_flaws('{"extent": "whole_city"}'), '/extent pilot_not_whole_city',
    'a national pilot of the whole city (R62)');
select is((select f ->> 'detail' from jsonb_array_elements(ledger.fact_check(
    'pilot', t.pilot_body('{U500103}', '{"extent": "whole_city"}'))) f),
    '国家级试点范围为重庆市的，暂不纳入统计填报范围', 'in words for people');
select is(t.pilot_flaws('{"level": "municipal", "extent": "whole_city"}'), '',
    'a municipal one is in');
select is(t.pilot_flaws('{"acceptance_due": null}'),
    '/acceptance_due pilot_acceptance_due_stated', 'a due date or none stated');
select is(t.pilot_flaws('{"acceptance_due": null, "acceptance_due_unstated": true}'),
    '', 'one of the two');
select is(t.pilot_flaws('{"document_number": null}'),
    '/document_number pilot_document_number_required', 'a number, or why none');
select is(t.pilot_flaws('{"classified": true, "document_number": null,
    "document_title": null}'), '', 'a classified one has neither');
select is(t.pilot_flaws('{"scope_units": ["U500103", "U999999", "U500103", 7]}'),
    '/scope_units/1 unit_unknown, /scope_units/2 row_taken, '
    '/scope_units/3 invalid_value', 'districts one by one');
select is(t.pilot_flaws('{"competent_department": "D99"}'),
    '/competent_department unit_unknown', 'a department that is none');
select is(t.flaws('pilot_update', t.update_body('{"results": [{"result_id": "a",
    "name": "n", "form": "f", "measures": "m"}, {"result_id": "a", "name": "",
    "form": "f", "measures": "m", "effects": "e", "x": 1}]}'), '2023Q1'),
    '/results/0/effects required, /results/1 row_taken, '
    '/results/1/name pilot_result_name_length, /results/1/x unknown_field',
    'result rows too');
select is(t.flaws('pilot_update', t.update_body('{"acceptance": "accepted"}'),
    '2023Q1'), '/acceptance_date pilot_state_acceptance_date_required',
    'accepted, when?');
select is(t.flaws('achievement', t.achievement_body('P1', '2023-02-01',
    '{"not_roundup": false}')), '/not_mention_only media_declaration_required',
    'the two declarations (R104)');
select is(t.flaws('district_survey', '{"classified": false, "period": "2023Q1",
    "conclusion": "好", "rows": [{"unit": "U500103", "score": 88.05},
    {"unit": "U500104", "score": "88.5"}, {"unit": "U500105", "score": 88.005},
    {"unit": "U500106", "score": 100.5}, {"unit": "U500107", "score": "高"}]}'),
    '/rows/2/score invalid_value, /rows/3/score '
    'district_survey_row_score_range, /rows/4/score invalid_value',
    'scores are not rounded');
select is(t.flaws('risk_event', '{"classified": false, "kind": "mass",
    "level": "opinion_major", "occurred_at": "2023-02-01T10:00",
    "details": "x", "basis": "y", "districts": ["U500103"]}'),
    '/level risk_event_level_of_kind, /occurred_at invalid_value',
    'the office''s finding is not asked for at submission');
select is(t.flaws('achievement', '[]'), ' invalid_value', 'a body is an object');
select throws_ok($$select ledger.fact_check('no_such', '{}')$$, 'P0001', null,
    'a module without a table is an error of ours');
select * from finish();
rollback;
