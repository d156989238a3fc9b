-- SPDX-License-Identifier: Apache-2.0
-- select filing.import_words(17, '8d2e…');
--	-- {"units": {"万州区": "U500101", …}, "lists": {"track": {"教育": "education"}}}
-- What people write in a table of an import, and what is stored for it: units
-- by name and short name, codes by label, as of today.  For the worker that
-- holds the job.
create or replace function filing.import_words(job bigint, token uuid)
returns json
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
	perform from ops.job j where j.id = job and j.kind = 'import'
	    and j.lease_token = token;
	if not found then
		perform ops.refuse('lease_lost');
	end if;
	return json_build_object('units', (
	    select json_object_agg(w.word, w.unit) from (
	        select u.name as word, u.unit from org.unit u
	        where u.in_force @> ops.today()
	        union select u.short, u.unit from org.unit u
	        where u.in_force @> ops.today()) w),
	    'lists', (
	    select json_object_agg(l.code_list, l.words) from (
	        select c.code_list, json_object_agg(c.label, c.code) as words
	        from flow.code c where c.in_force @> ops.today()
	        group by c.code_list) l));
end
$$;
alter function filing.import_words(bigint, uuid) owner to rr_writer;
revoke all on function filing.import_words(bigint, uuid) from public;
grant execute on function filing.import_words(bigint, uuid) to rr_worker;
