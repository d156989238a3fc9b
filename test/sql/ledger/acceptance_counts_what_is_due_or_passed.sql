-- SPDX-License-Identifier: Apache-2.0
-- R: R138, X20, X21, X33.
\ir ../ledger_helper.sql
select plan(10);
create function t.r(more jsonb, state jsonb, out answer text) language plpgsql as $$
declare
	e bigint := t.pilot('{U500103}', more);
begin
	if state is not null then
		perform t.state(e, 'U500103', '2023Q1', state);
	end if;
	answer := t.judged('acceptance', t.now_(), t.span('2023Q1'));
	perform t.void('pilot', e);
end $$;
select is(t.r('{"acceptance_due": "2023-03-31"}', null),
    'U500103 v1 0/1 overdue', 'due on the last day, not passed');
select is(t.r('{"acceptance_due": "2023-04-01"}', null),
    'U500103 v1 not_yet_due', 'due a day later');
select is(t.r('{"acceptance_due": "2023-03-01"}', t.accepted('2023-02-20')),
    'U500103 v1 1/1', 'passed in time');
select is(t.r('{"acceptance_due": "2023-03-01"}', t.accepted('2023-03-31')),
    'U500103 v1 1/1 accepted_late', 'passed late counts and is marked');
select is(t.r('{"acceptance_due": "2023-12-01"}', t.accepted('2023-03-31')),
    'U500103 v1 1/1 accepted_early', 'passed early is among the due');
select is(t.r('{"acceptance_due": "2023-12-01"}', t.accepted('2023-04-01')),
    'U500103 v1 not_yet_due', 'passed after the cut-off is not');
select is(t.r('{"acceptance_due": null, "acceptance_due_unstated": true}', null),
    'U500103 v1 no_deadline', 'no deadline: never due');
select is(t.r('{"acceptance_due": null, "acceptance_due_unstated": true}',
    t.accepted('2023-02-01')), 'U500103 v1 1/1 accepted_early', 'until passed');
select is(t.r('{"acceptance_due": "2023-03-01"}', '{"acceptance": "failed",
    "acceptance_date": "2023-02-01"}'), 'U500103 v1 0/1 overdue',
    'failed is due and not passed');
select t.pilot('{U500103}', '{"acceptance_due": "2023-12-01"}') as e \gset
select is((select (f.value -> 'U500103' -> 'den')::text from json_each(
    report.inputs('district', '2023Q1', t.now_(), false) -> 'inputs') f
    where f.key = 'acceptance'), '0', 'nothing due: denominator 0, not assessed');
select * from finish();
rollback;
