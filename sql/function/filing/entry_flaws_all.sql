-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.entry_flaws_all(e)
-- What its form asks of the version worked on, what its module asks besides, and
-- whether its files are what they are called.  Where form and module both object
-- to a field, the module's word is the better one.
create or replace function filing.entry_flaws_all(e filing.entry)
returns setof filing.flaw
language plpgsql stable
as $$
declare
	v	filing.version;
	files	jsonb;
	hook	text;
	flaws	filing.flaw[];
begin
	select * into v from filing.version t
	where t.entry = e.entry and t.version = e.version;
	select coalesce(jsonb_object_agg(t.field, t.n), '{}') into files from (
	    select x.field, count(*) as n from filing.attachment x
	    where x.entry = e.entry and x.from_version <= e.version
	    and (x.until_version is null or x.until_version > e.version)
	    group by 1) t;
	flaws := array(select f from filing.body_flaws(e,
	    flow.form_of(e.module, v.form_hash) -> 'fields', v.body, files,
	    coalesce(v.body -> 'classified' = 'true', false), 'entry',
	    '/body') f);
	select h.flaws into hook from flow.hook h where h.module = e.module;
	if hook is not null then
		execute format('select array(select f from unnest($3) f
		    where f.pointer not in (select h.pointer
		        from %1$s($1, $2, $4) h))
		    || array(select h from %1$s($1, $2, $4) h)', hook)
		into flaws using e, v.body, flaws, files;
	end if;
	return query select * from unnest(flaws || array(select f
	    from filing.file_flaws(e.entry, e.version) f));
end
$$;
alter function filing.entry_flaws_all(filing.entry) owner to rr_owner;
revoke all on function filing.entry_flaws_all(filing.entry) from public;
grant execute on function filing.entry_flaws_all(filing.entry) to rr_writer;
