-- SPDX-License-Identifier: Apache-2.0
-- Steps and hooks name functions as text; here the names are held to.
\ir ../helper.sql
select plan(9);
select is((select string_agg(distinct guard, ' ') from flow.step where guard is not null
    and to_regprocedure(guard || '(filing.entry,org.actor,jsonb)') is null), null, 'every guard');
select is((select string_agg(distinct effect, ' ') from flow.step where effect is not null
    and to_regprocedure(effect || '(filing.entry,org.actor,jsonb,bigint)') is null), null, 'every effect');
select is((select string_agg(module, ' ') from flow.hook where
    flaws is not null and to_regprocedure(flaws || '(filing.entry,jsonb,jsonb)') is null
    or claim is not null and to_regprocedure(claim || '(filing.entry,jsonb,jsonb)') is null
    or warning is not null and to_regprocedure(warning || '(filing.entry,jsonb,jsonb)') is null
    or title is not null and to_regprocedure(title || '(filing.entry,jsonb)') is null
    or fill is not null and to_regprocedure(fill || '(filing.entry,jsonb,jsonb)') is null
    or owes is not null and to_regprocedure(owes || '(text)') is null), null, 'every hook');
select is((select string_agg(m.module, ' ') from flow.module m where m.online <> exists (
    select from flow.step s where s.module = m.module and s.action = 'create')), null,
    'a module is online if it can be filed');
select is((select string_agg(m.module, ' ') from flow.module m where m.online and m.title_field is null
    and not exists (select from flow.hook h where h.module = m.module and h.title is not null)), null,
    'each has a title');
select is((select string_agg(h.module || '.' || f, ' ') from flow.hook h, unnest(h.involved) f
    where not exists (select from flow.form o, json_array_elements(o.form -> 'fields') x
    where o.module = h.module and o.current and x ->> 'name' = f and (x ->> 'type' in ('unit', 'units')
    or x ->> 'type' = 'rows' and x ->> 'row_key' = 'unit'))), null,
    'units concerned are named by a field of units, or by rows of one each');
select is((select string_agg(s.module || ' ' || s.stage, ', ') from flow.stage s where s.role is not null
    and not exists (select from flow.step t where t.module = s.module and t.stage = s.stage
    and t.role = s.role and t.scope = s.scope and t.next <> t.stage)), null,
    'whoever''s desk a stage is can move it on');
select is((select string_agg(distinct s.action, ' ') from flow.step s where not exists (
    select from flow.code c where c.code_list = 'action' and c.code = s.action)), null, 'each action has a word');
select is((select string_agg(o.module || '.' || (x ->> 'name'), ' ') from flow.form o,
    json_array_elements(o.form -> 'fields') x where o.current and x ->> 'code_list' is not null
    and not exists (select from flow.code c where c.code_list = x ->> 'code_list')), null,
    'each pick list of a form has codes');
select * from finish();
rollback;
