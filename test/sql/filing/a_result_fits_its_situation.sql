-- SPDX-License-Identifier: Apache-2.0
-- 表三 holds for a result of a project as for an achievement (R94): R95, R101, R102,
-- R103, R104, X41; what was approved stands when its year is over.
\ir ../helper_filing.sql
select plan(24);
insert into org.unit_flag (unit, flag, in_force)
values ('U500103', 'chief_is_city_leader', '[2023-02-01,2023-02-15)');
select t.project_in_force() as p, t.who('U500103', 'clerk') as c, t.who('U500103', 'reviewer') as r,
    t.who('D30', 'clerk') as l, t.who('D07', 'reviewer') as o \gset
create function t.results(more jsonb) returns jsonb language sql as $$
	select jsonb_build_object('results', jsonb_build_array('{"name": "建立联审机制", "form": "mechanism", "measures": "针对职责交叉",
	    "effects": "时限压减", "situation": "N4", "event_date": "2023-03-02", "source": "部委简报2023年第3期"}'::jsonb || more)) $$;
select t.project_update('U500103', :p) as e \gset
-- the errors of an update with that result; {}: it is taken, and withdrawn again
create function t.tried(caller text, e bigint, more jsonb) returns text language plpgsql as $$
declare
	x	ops.answer;
begin
	perform t.edit(caller, e, t.results(more));
	x := t.moved(caller, e, 'submit');
	if x.code is null then
		perform t.move(caller, e, 'withdraw');
		return 'taken';
	end if;
	return t.errors(x);
end $$;
-- all districts of the 片区 but one and the unit itself
create function t.region(but text default '') returns jsonb language sql as $$
	select jsonb_build_object('situation', 'C5', 'attended_units', jsonb_agg(o.unit))
	from org.unit u join org.unit o on o.region = u.region and o.unit not in (u.unit, but)
	where u.unit = 'U500103' $$;

select is(t.tried(:'c', :e, '{}'), 'taken', 'one of this year is taken');
select is(t.tried(:'c', :e, '{"event_date": "2022-12-31"}'), '{"event_outside_year /body/results/0/event_date"}', 'not of last year (R95)');
select is(t.tried(:'c', :e, '{"event_date": "2019-01-01", "situation": "P1", "source": "某网站"}'),
    '{"event_outside_year /body/results/0/event_date","media_declaration_required /body/results/0/not_mention_only",'
    '"media_declaration_required /body/results/0/not_roundup","required /body/results/0/medium"}',
    'the press wants a medium and two declarations (R103, R104)');
select is(t.tried(:'c', :e, '{"situation": "P1", "medium": "M9", "not_roundup": true, "not_mention_only": true}'),
    '{"invalid_value /body/results/0/medium"}', 'one of the five');
select is(t.tried(:'c', :e, '{"situation": "P1", "medium": "M1", "not_roundup": true, "not_mention_only": false}'),
    '{"media_declaration_required /body/results/0/not_mention_only"}', 'a mere mention counts for nothing');
select is(t.tried(:'c', :e, '{"situation": "P1", "medium": "M1", "not_roundup": true, "not_mention_only": true}'), 'taken', 'with all of it');
select is(t.tried(:'c', :e, '{"medium": "M1"}'), '{"invalid_value /body/results/0/medium"}', 'no medium elsewhere');
select is(t.tried(:'c', :e, '{"situation": "C8", "event_date": "2023-02-14"}'), '{"chief_is_city_leader /body/results/0/situation"}',
    'no praise by the own chief (R102)');
select is(t.tried(:'c', :e, '{"situation": "C8", "event_date": "2023-02-15"}'), 'taken', 'once he leads the city no more');
select is(t.tried(:'c', :e, '{"situation": "C5"}'), '{"participants_required /body/participants","required /body/results/0/attended_units"}',
    'an on-site meeting says who was there');
select is(t.tried(:'c', :e, t.region()), '{"participants_required /body/participants"}', 'and wants its list (X41)');
select t.attach(:'c', :e, 'evidence', 'photo.pdf') as x \gset
select is(t.tried(:'c', :e, t.region()), '{"participants_required /body/participants"}', 'which no other file stands in for');
select t.attach(:'c', :e, 'participants', 'list.pdf') as x \gset
select is(t.tried(:'c', :e, t.region('U500112')), '{"attendance_incomplete /body/results/0/attended_units"}',
    'with every district of the 片区 (R101)');
select is(t.tried(:'c', :e, t.region()), 'taken', 'here it is');
select is(t.tried(:'c', :e, '{"situation": null, "event_date": "2019-01-01"}'), 'taken', 'without a situation nothing is claimed');

-- a meeting that was approved with its list is carried on without another
select is(t.tried(:'c', :e, t.region()), 'taken', 'the meeting again');
select t.move(:'c', :e, 'submit'), t.move(:'r', :e, 'approve'), t.move(:'l', :e, 'approve'), t.move(:'o', :e, 'approve'),
    t.move(:'c', :e, 'revise') \gset x
select attachment as list from filing.attachment where entry = :e and field = 'participants' order by attachment desc limit 1 \gset
select is(t.said(t.act(:'c', 'attachment_remove', jsonb_build_object('path', jsonb_build_object('id', :'list')))), '204', 'its list is taken away');
select is(t.errors(t.moved(:'c', :e, 'submit')), '{}', 'what was approved stands without it');
select t.move(:'c', :e, 'withdraw') as x \gset
select is(t.tried(:'c', :e, t.region() || '{"event_date": "2023-03-04"}'), '{"participants_required /body/participants"}',
    'a meeting of another day is another claim');

-- it reaches the ledger, and is carried on when its year is over
select is(t.tried(:'c', :e, '{"situation": "P1", "medium": "M1", "not_roundup": true, "not_mention_only": true}'), 'taken', 'the press again');
select t.move(:'c', :e, 'submit'), t.move(:'r', :e, 'approve'), t.move(:'l', :e, 'approve'), t.move(:'o', :e, 'approve') as x \gset
select is((select situation || ' ' || medium || ' ' || not_roundup || ' ' || not_mention_only from ledger.project_result
    where project = :p and upper_inf(in_force)), 'P1 M1 true true', 'the ledger has what was declared');
select ops.clock_set('2024-05-10 09:00+08') as x \gset
select t.project_update('U500103', :p, 'under_way', (select jsonb_build_object('results', filing.body(x) -> 'results')
    from filing.entry x where x.entry = :e), '202402B') as e2 \gset
select is(t.move(:'c', :e2, 'submit'), '200', 'what was approved stands');
select t.move(:'c', :e2, 'withdraw') as x \gset
select t.edit(:'c', :e2, (select jsonb_build_object('results', jsonb_set(filing.body(x) -> 'results', '{0,event_date}', '"2023-03-03"'))
    from filing.entry x where x.entry = :e2)) as x \gset
select is(t.errors(t.moved(:'c', :e2, 'submit')), '{"event_outside_year /body/results/0/event_date"}', 'another day is another claim');
select t.edit(:'c', :e2, (select jsonb_build_object('results', jsonb_set(filing.body(x) -> 'results', '{0,situation}', '"N4"')
    #- '{0,medium}' #- '{0,not_roundup}' #- '{0,not_mention_only}') from filing.entry x where x.entry = :e2)) as x \gset
select is(t.errors(t.moved(:'c', :e2, 'submit')), '{"event_outside_year /body/results/0/event_date"}', 'and so is another situation');
select * from finish();
rollback;
