-- SPDX-License-Identifier: Apache-2.0
-- select * from ledger.target where module = 'pilot';
-- What a module's approved body becomes.  A new module's own SQL file adds its
-- rows here; ledger.fact_check, fact_write and fact_void follow them.
insert into ledger.target (module, position, relation, rows_field, row_key,
	key, subject_column, subject_from, findings) values
	('pilot', 1, 'pilot', null, null, '{pilot}', 'pilot', 'entry',
	    '{units_checked}'),
	('pilot', 2, 'pilot_unit', 'scope_units', 'unit', '{pilot,unit}',
	    'pilot', 'entry', '{}'),
	('pilot_update', 1, 'pilot_state', null, null, '{pilot,unit}',
	    'pilot', 'subject', '{}'),
	('pilot_update', 2, 'pilot_result', 'results', 'result_id',
	    '{pilot,unit,result_id}', 'pilot', 'subject', '{}'),
	('achievement', 1, 'achievement', null, null, '{entry}', null, null,
	    '{}'),
	('risk_event', 1, 'risk_event', null, null, '{entry}', null, null,
	    '{caused_by_reform,caused_grounds}'),
	('risk_event', 2, 'risk_event_unit', 'districts', 'unit',
	    '{entry,unit}', null, null, '{}'),
	('district_survey', 1, 'district_survey', null, null, '{period}',
	    null, null, '{}'),
	('district_survey', 2, 'district_survey_row', 'rows', 'unit',
	    '{unit,period}', null, null, '{}')
on conflict (module, position) do update set relation = excluded.relation,
	rows_field = excluded.rows_field, row_key = excluded.row_key,
	key = excluded.key, subject_column = excluded.subject_column,
	subject_from = excluded.subject_from, findings = excluded.findings;

-- 暂停计数 and its reason stand beside the pilot they are about (X4).
update ledger.target set beside = 'pilot_suspension'
where module = 'pilot' and position = 1;

update ledger.target set words = 'ledger.pilot_update_words'
where module = 'pilot_update' and position = 1;
