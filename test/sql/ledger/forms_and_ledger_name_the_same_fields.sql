-- SPDX-License-Identifier: Apache-2.0
-- Two layers must agree: the fields that the server's forms ask for, and the
-- columns that take them.  Files are attachments and stand in neither.
\ir ../ledger_helper.sql
select plan(4);
create view t.field as
	select f.module, x ->> 'name' as name, x ->> 'type' as type,
	    x ->> 'stage' as stage, x -> 'fields' as fields
	from flow.form f, json_array_elements(f.form -> 'fields') x
	where f.current and x ->> 'type' <> 'files'
	and f.module in (select module from ledger.target);
create view t.column_ as
	select t.module, c.name
	from ledger.target t, ledger.column_of(t.relation) c
	where t.rows_field is null and not c.given
	and c.name <> 'unit' and c.name is distinct from t.subject_column
	and not (c.name = 'period' and exists (select from flow.module m
	    where m.module = t.module and m.parent is not null))
	union
	select t.module, t.rows_field from ledger.target t
	where t.rows_field is not null;
select set_eq('select distinct module from t.field',
    'select distinct module from ledger.target',
    'every module of the ledger has its form');
select set_eq('select module, name from t.field',
    'select module, name from t.column_', 'field by field');
select set_eq($$select f.module, f.name, r ->> 'name' from t.field f,
    json_array_elements(f.fields) r where f.type = 'rows'$$,
    $$select t.module, t.rows_field, c.name from ledger.target t
    join t.field f on f.module = t.module and f.name = t.rows_field and f.type = 'rows',
    ledger.column_of(t.relation) c where not c.given and (c.name = t.row_key
    or c.name <> all (t.key || '{unit,period}'::text[]))$$, 'and row by row');
select set_eq($$select module, name from t.field where stage <> 'entry'$$,
    'select module, unnest(findings) from ledger.target',
    'what is found at approval is not asked for at submission');
select * from finish();
rollback;
