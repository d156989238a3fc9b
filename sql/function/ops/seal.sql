-- SPDX-License-Identifier: Apache-2.0
-- select ops.seal();	-- {"seal": 12, "events": 3, "more": false, …}
-- By the worker, once a second or sooner.  Gives what is committed (every
-- transaction below the oldest running one is) its place, chains it, cuts the
-- ledger's horizon where something was approved, and wakes the servers: here
-- alone, once a batch.  `published`: how many reports are, since what is live is
-- compared with the last of them.  `digest` is the head of the chain, to be kept outside
-- the database.  {"busy": true}: another worker is sealing.  Takes no lock that
-- an act waits for, but the horizon's, and that last.
create or replace function ops.seal()
returns json
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	last	ops.seal;
	s	ops.seal;
	horizon	bigint;
	g	bigint := ops.generation();
begin
	if not pg_try_advisory_xact_lock(21074, 2) then
		return json_build_object('busy', true);
	end if;
	select * into last from ops.seal t order by t.seal desc limit 1;
	s := ops.seal_batch(last, pg_snapshot_xmin(pg_current_snapshot()), 2000);
	horizon := ledger.horizon_cut();
	if s.events > 0 or horizon is not null then
		g := ops.generation_bump();
	end if;
	if s.seal is null then
		s := last;
		s.events := 0;
		s.audits := 0;
	end if;
	return json_build_object('era', ops.era(), 'seal', s.seal,
	    'events', s.events, 'event_last', coalesce(s.event_last, 0),
	    'audits', s.audits, 'audit_last', coalesce(s.audit_last, 0),
	    'digest', encode(s.digest, 'hex'), 'sealed_at', s.sealed_at,
	    'more', s.events + s.audits >= 2000,
	    'horizon', horizon, 'generation', g,
	    'published', (select count(*) from report.report r
	        where r.state = 'published'));
end
$$;
alter function ops.seal() owner to rr_writer;
revoke all on function ops.seal() from public;
grant execute on function ops.seal() to rr_worker;
