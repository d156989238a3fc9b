-- SPDX-License-Identifier: Apache-2.0
-- Roles are the cluster's, not a database's: made by whoever comes first, before
-- a migration or a restored dump names them.  What each is for: 0001_roles.sql.
do $$
declare
	r	text;
begin
	foreach r in array array['rr_owner', 'rr_writer', 'rr_reader', 'rr_api',
	    'rr_worker'] loop
		begin
			if to_regrole(r) is null then
				execute format('create role %I %s', r, case
				    when r in ('rr_api', 'rr_worker')
				    then 'login' else 'nologin' end);
			end if;
		exception when duplicate_object or unique_violation then
			null;	-- roles are the cluster's: another database made it
		end;
	end loop;
end
$$;
