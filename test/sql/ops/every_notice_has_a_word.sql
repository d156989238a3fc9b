-- SPDX-License-Identifier: Apache-2.0
-- A notice's kind is shown to people: each that a function names has a word.
\ir ../helper.sql
select plan(2);
create temp table said as
select distinct m[1] as kind from pg_proc p,
    regexp_matches(p.prosrc, $$notice_(?:add|units)\([^;]*?'([a-z_]+)',\s*format\($$, 'g') m
where p.pronamespace in ('ops'::regnamespace, 'flow'::regnamespace,
    'filing'::regnamespace, 'report'::regnamespace);
select cmp_ok((select count(*) from said), '>', 8::bigint, 'there are such functions');
select is((select string_agg(kind, ' ' order by kind) from said
    where flow.label('notice_kind', kind) = kind and flow.label('action', kind) = kind),
    null, 'no kind is shown by its code');
select * from finish();
rollback;
