-- SPDX-License-Identifier: Apache-2.0
-- 手册四(二)1: R60–R62, X14, X17–X19.
\ir ../helper_filing.sql
select plan(24);
create function t.tried(more jsonb, files text[] default '{document_file}', out said text,
    out e bigint) language plpgsql as $$
declare
	c	text := t.who('U500103', 'clerk');
	n	text := (random() * 1e9)::int::text;
begin
	e := t.made(c, 'pilot', t.pilot(jsonb_build_object('document_number',
	    '建办科函〔2021〕' || n || '号') || more), null, case when more ? 'document_number'
	    then '{}' else t.number(n) end);
	perform t.attach(c, e, f) from unnest(files) f;
	said := t.move(c, e, 'submit');
end $$;
create function t.says(more jsonb, files text[] default '{document_file}') returns text
language sql as $$ select said from t.tried(more, files) $$;
select is(t.says('{}'), '200', 'a ministry''s pilot in some districts');
select is(t.says('{"extent": "whole_city"}'), 'out_of_scope', 'not one of the whole city (R62)');
select is(t.says('{"extent": "whole_city", "level": "municipal"}'), '200',
    'a municipal one may be (X18)');
select is(t.says('{"document_date": "2017-10-18"}'), '200', 'from the congress'' opening day');
select is(t.says('{"document_date": "2017-10-17"}'), 'out_of_scope', 'not before');
select is(t.says('{"document_date": "2017-10-17", "still_running": false}'), 'out_of_scope',
    'nor if it is over');
select is(t.says('{"document_date": "2017-10-17", "still_running": true}'), '200',
    'unless it still runs (R61)');
select is(t.says('{"document_date": "2017-11"}'), '200', 'a month will do');
select is(t.says('{"document_date": "2017-10"}'), 'out_of_scope', 'by its first day');
select is(t.says('{"document_date": "2023-03-21"}'), 'event_in_future', 'none of tomorrow');
select is(t.says('{"document_date": "2021-13"}'), 'fields_invalid', 'nor of no month');
select is(t.says('{"scope_units": ["U500105"]}'), 'fields_invalid', 'the own district is named');
select is(t.says('{"scope_units": ["U500103", "D30"]}'), 'fields_invalid', 'and only districts');
select is(t.says('{"scope_units": ["U500103", "U500103"]}'), 'fields_invalid', 'each once');
select is(t.says('{"competent_department": "U500105"}'), 'fields_invalid', 'a district is no department');
select is(t.says('{"track": "talent"}'), 'fields_invalid', 'a track belongs to its area');
select is(t.says('{"acceptance_due": null}'), 'fields_invalid', 'a time for acceptance');
select is(t.says('{"acceptance_due": null, "acceptance_due_unstated": true}'), '200', 'or that there is none');
select is(t.says('{}', '{}'), 'attachment_required', 'the document itself (R71)');
select is(t.says('{"classified": true}', '{}'), 'fields_invalid', 'a classified one names nothing');
select is(t.says('{"classified": true, "document_title": null, "document_number": null}', '{}'), '200',
    'but an alias, and needs no file (X47)');
select is((select w ->> 'code' from jsonb_array_elements(t.got(t.who('U500103', 'clerk'),
    (select e from t.tried('{"name": "生态文明示范区", "document_title": "示范区通知"}')))
    -> 'warnings') w), 'not_called_pilot', 'what is not called a pilot is pointed out (X19)');
create function t.flagged(more jsonb) returns text language sql as $$
	select string_agg(w ->> 'code', ' ') from jsonb_array_elements(t.got(t.who('U500103', 'clerk'),
	    (select e from t.tried(more))) -> 'warnings') w where w ->> 'code' = 'not_called_pilot' $$;
select is(t.flagged('{"name": "第一批全国婴幼儿照护服务示范城市", "document_title": "公布示范城市名单"}'), 'not_called_pilot', 'whatever it is called instead');
select is(t.flagged('{"name": "某实验区", "document_title": "关于开展婚俗改革试点的通知"}'), null, 'but where the document calls it one');
select * from finish();
rollback;
