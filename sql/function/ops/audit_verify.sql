-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.audit_verify('6f1c….12', '{}');	-- by an auditor
create or replace function ops.audit_verify(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
begin
	if a.role <> 'auditor' then
		perform ops.refuse('forbidden');
	end if;
	return ops.done(200, (ops.chain_verify() || jsonb_build_object(
	    'era', ops.era(), 'checked_at', clock_timestamp(),
	    'since', (select min(r.recorded_at) from ops.audit r),
	    'unsealed', (select count(*) from ops.audit r
		where r.era = ops.era() and r.xact >= coalesce((select s.below
		from ops.seal s where s.era = ops.era()
		order by s.seal desc limit 1), '0'))))::json);
end
$$;
alter function ops.audit_verify(text, jsonb) owner to rr_writer;
revoke all on function ops.audit_verify(text, jsonb) from public;
grant execute on function ops.audit_verify(text, jsonb) to rr_api;
