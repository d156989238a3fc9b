-- SPDX-License-Identifier: Apache-2.0
-- 手册四(三)1, 表三: R95, R99, R102, R104; X39, X41, X45.
\ir ../helper_filing.sql
select plan(34);
insert into org.unit_flag (unit, flag, in_force)
values ('U500105', 'chief_is_city_leader', '[2023-01-01,2023-02-15)');
create function t.tried(more jsonb, unit text default 'U500103', files text[] default '{evidence}')
returns text language plpgsql as $$
declare
	e	bigint := t.made(t.who(unit, 'clerk'), 'achievement', t.achievement(
		    jsonb_build_object('source', gen_random_uuid()) || more));
begin
	perform t.attach(t.who(unit, 'clerk'), e, f) from unnest(files) f;
	return t.move(t.who(unit, 'clerk'), e, 'submit');
end $$;
select is(t.tried('{}'), '200', 'one of this year is taken');
select is(t.tried('{"event_date": "2023-01-01"}'), '200', 'from the first of January');
select is(t.tried('{"event_date": "2022-12-31"}'), 'event_outside_year', 'not of last year');
select is(t.tried('{"event_date": "2023-03-21"}'), 'event_in_future', 'nor of tomorrow');
select is(t.tried('{"event_date": "2023-02-30"}'), 'fields_invalid', 'nor of no day');
select is(t.tried('{"event_date": "today"}'), 'fields_invalid', 'nor of a word');
select is(t.tried('{"situation": "C1"}'), '200', 'a district files city promotion');
select is(t.tried('{"situation": "C1"}', 'D30'), 'situation_not_for_unit', 'a department does not');
select is(t.tried('{"situation": "N1"}', 'D08'), '200', 'an office files as a department');
select is(t.tried('{"situation": "C8"}'), '200', 'praise by a city leader counts');
select is(t.tried('{"situation": "C8"}', 'U500105'), 'chief_is_city_leader',
    'unless the unit''s own chief was one on that day');
select is(t.tried('{"situation": "C8", "event_date": "2023-02-15"}', 'U500105'), '200', 'no longer');
-- all districts of a 片区 but one and the unit itself
create function t.region(unit text, but text default '') returns jsonb language sql as $$
	select jsonb_build_object('situation', 'C5', 'attended_units', jsonb_agg(o.unit))
	from org.unit u join org.unit o on o.region = u.region and o.unit not in (u.unit, but)
	where u.unit = region.unit $$;
select is(t.tried(t.region('U500103')), 'participants_required', 'an on-site meeting wants its list');
select is(t.tried(t.region('U500103'), 'U500103', '{evidence,participants}'), '200', 'here it is');
select is(t.tried('{"situation": "C5"}', 'U500103', '{evidence,participants}'), 'fields_invalid', 'who was there is said');
select is(t.tried(t.region('U500103', 'U500112'), 'U500103', '{evidence,participants}'), 'attendance_incomplete',
    'every district of the 片区 is among them (R101)');
select is(filing.region_absent('U500103', '2023-02-01', '[]') @> '{U500104,U500112}'
    and not filing.region_absent('U500103', '2023-02-01', '[]') && '{U500103,U500101,ULJXQ}', true,
    'of its own 片区, without itself');
select is(t.tried(t.region('U500101'), 'U500103', '{evidence,participants}'), 'attendance_incomplete', 'another 片区 is not it');
select is(t.tried(t.region('U500103') || '{"attended_units": null, "situation": "C3"}'), '200', 'another meeting has no such rule');
update org.unit set region = null where unit = 'U500103';
select is(t.tried('{"situation": "C5", "attended_units": ["U500101"]}', 'U500103', '{evidence,participants}'), '200',
    'of no 片区 nobody is missed');
select is((t.moved(t.who('U500103', 'clerk'), t.made(t.who('U500103', 'clerk'), 'achievement', t.achievement('{"situation": "C5"}')),
    'submit')).body::jsonb -> 'errors' @> '[{"pointer": "/body/attended_units"}]', true, 'the field is named');
select is(t.tried('{"situation": "P1"}'), 'fields_invalid', 'the press wants a medium');
select is(t.tried('{"situation": "P1", "medium": "M1"}'), 'media_declaration_required',
    'and two declarations');
select is(t.tried('{"situation": "P1", "medium": "M1", "not_roundup": true, "not_mention_only": false}'),
    'media_declaration_required', 'both of them yes');
select is(t.tried('{"situation": "P1", "medium": "M9", "not_roundup": true, "not_mention_only": true}'),
    'fields_invalid', 'one of the five');
select is(t.tried('{"situation": "P1", "medium": "M1", "not_roundup": true, "not_mention_only": true}'),
    '200', 'so it is');
select is(t.tried('{"medium": "M1"}'), 'fields_invalid', 'no medium elsewhere');
select is(t.tried('{}', 'U500103', '{}'), 'attachment_required', 'evidence is wanted');
select is(t.tried('{"source": "简报 第1期"}'), '200', 'a source');
select is(t.tried('{"source": "简报第1期"}'), 'source_taken', 'is used once');
select is(t.tried('{"source": "简报第1期", "situation": "N7"}'), '200', 'a situation');
select is(t.tried('{"source": "简报第1期"}', 'U500106'), '200', 'and a unit');
select ops.clock_set('2024-01-04 09:00+08') as x \gset
select is(t.tried('{"event_date": "2023-12-30"}'), '200',
    'the last days of a year are taken while its last quarter may be approved');
select ops.clock_set('2024-01-20 09:00+08') as x \gset
select is(t.tried('{"event_date": "2023-12-30"}'), 'event_outside_year', 'no longer');
select * from finish();
rollback;
