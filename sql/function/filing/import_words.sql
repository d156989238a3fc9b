-- SPDX-License-Identifier: Apache-2.0
-- select filing.import_words(17, '8d2e…');
--	-- {"units": {"万州区": "U500101", …}, "ended": {"江北": "江北区", …}, "lists": {"track": {"教育": "education"}},
--	--  "entries": {"project": {"城市更新改革": 17}}}
-- What people write in a table of an import, and what is stored for it: units
-- by name and short name, codes by label, as of today, and the names of units that
-- are none any more; for fields that link, what
-- is in force of that module and visible to the unit, by a title that only one
-- has.  For the worker that holds the job.
create or replace function filing.import_words(job bigint, token uuid)
returns json
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	j	ops.job := ops.job_held(job, token, 'import');
begin
	return json_build_object('units', (
	    select json_object_agg(w.word, w.unit) from (
	        select u.name as word, u.unit from org.unit u
	        where u.in_force @> ops.today()
	        union select u.short, u.unit from org.unit u
	        where u.in_force @> ops.today()) w), 'ended', (
	    select json_object_agg(w.word, w.name) from (
	        select x.word, min(u.name) as name from org.unit u,
	            unnest(array[u.name, u.short]) x (word)
	        where upper(u.in_force) <= ops.today()
	        group by x.word) w),
	    'lists', (
	    select json_object_agg(l.code_list, l.words) from (
	        select c.code_list, json_object_agg(c.label, c.code) as words
	        from flow.code c where c.in_force @> ops.today()
	        group by c.code_list) l), 'entries', (
	    select json_object_agg(t.module, t.words) from (
	        select x.module, json_object_agg(x.title, x.entry) as words
	        from (select e.module, e.title, min(e.entry) as entry
	            from flow.form f, json_array_elements(f.form -> 'fields') d
	            join filing.entry e on e.module = d ->> 'entry_module'
	            join filing.audience u on u.entry = e.entry
	                and u.unit = (select g.unit from org.grant_ g
	                    where g.grant_id = j.grant_id)
	            where f.module = j.args ->> 'module' and f.current
	            and d ->> 'type' = 'entry'
	            and e.in_force_version is not null
	            group by 1, 2 having count(distinct e.entry) = 1) x
	        group by 1) t));
end
$$;
alter function filing.import_words(bigint, uuid) owner to rr_writer;
revoke all on function filing.import_words(bigint, uuid) from public;
grant execute on function filing.import_words(bigint, uuid) to rr_worker;
