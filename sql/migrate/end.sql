-- SPDX-License-Identifier: Apache-2.0
-- Last part, in the transaction of the functions: what holds for all of them,
-- then each part's own check: SCHEMA.migrate_end() where there is one.
do $$
declare
	f	record;
begin
	for f in select p.oid::regprocedure as name, p.prosecdef as definer,
	    p.proconfig as config, r.rolname as owner, exists (
		select from aclexplode(coalesce(p.proacl,
		    acldefault('f', p.proowner))) x where x.grantee = 0) as open
	    from pg_proc p join pg_roles r on r.oid = p.proowner
	    where p.pronamespace in (select oid from pg_namespace where nspname in
	    ('org', 'flow', 'filing', 'ledger', 'report', 'ops')) loop
		if f.open then
			raise exception '% may be executed by public', f.name;
		elsif f.owner not in ('rr_owner', 'rr_writer', 'rr_reader') then
			raise exception '% belongs to %', f.name, f.owner;
		elsif f.definer and not coalesce(f.config, '{}')
		    @> '{"search_path=pg_catalog, pg_temp"}' then
			raise exception '% has no search_path', f.name;
		end if;
	end loop;
	for f in select p.oid::regproc as name from pg_proc p
	    join pg_namespace n on n.oid = p.pronamespace
	    where p.proname = 'migrate_end' and p.pronargs = 0
	    order by n.nspname loop
		execute format('select %s()', f.name);
	end loop;
end
$$;
