-- SPDX-License-Identifier: Apache-2.0
-- A result that a report counted as recognised in its period is not said to have
-- been recognised before: counted again, that report would leave it out (R94, [2]).
\ir ../helper_filing.sql
select plan(4);
select t.project_in_force() as p, t.who('U500103', 'clerk') as c,
    t.who('D07', 'reviewer') as o \gset
create function t.results(situation text) returns jsonb language sql as $$
	select jsonb_build_object('results', jsonb_build_array(jsonb_strip_nulls(
	    jsonb_build_object('name', '建立联审机制', 'form', 'mechanism',
	    'measures', '针对职责交叉', 'effects', '时限压减', 'situation', situation,
	    'event_date', '2023-03-02', 'source', '部委简报2023年第3期')))) $$;
select t.project_update_in_force('U500103', :p, 'under_way', '{}', '202301B') as e \gset
select t.project_update_in_force('U500103', :p, 'under_way', t.results('N4'),
    '202302B') as later \gset
create function t.revised(caller text, e bigint, situation text) returns text
language plpgsql as $$
declare
	x	ops.answer;
begin
	perform t.move(caller, e, 'revise');
	perform t.edit(caller, e, t.results(situation));
	x := t.moved(caller, e, 'submit');
	if x.code is null then
		perform t.move(caller, e, 'withdraw');
		return 'taken';
	end if;
	return t.errors(x);
end $$;
select t.move(:'o', :later, 'void', '{"note": "报错了期次"}') as voided \gset
select is(t.revised(:'c', :e, 'N4'), 'taken', 'what no report has counted may be');
select ledger.horizon_cut() is not null as cut \gset
insert into report.report (kind, period, revision, rule_set, horizon, cut_off,
    approval_window_end, corrects, document, digest, frozen_at)
select 'project', '202302B', 1, 'project-2023', max(h.number), '2023-04-30',
    ops.now(), false, '{}', '', ops.now() from ledger.horizon h;
select is(t.revised(:'c', :e, 'N4'),
    '{"recognised_later /body/results/0/situation"}', 'what one has counted may not');
select is(t.revised(:'c', :e, 'C7'), 'taken', 'recognition of another kind may');
select is(t.revised(:'c', :e, null), 'taken', 'and a result without any');
select * from finish();
rollback;
