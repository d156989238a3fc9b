-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.event_feed('6f1c….12', '{"query": {"after": "1.57"}}');
-- What happened, in sealed order, none missed and none twice.  A place is
-- era.position; `next` is given always, to ask again with.  reset: the caller
-- was ahead of a restored backup and has to read anew from `next`'s era.
-- A machine reader hears only what changed the ledger as everybody reads it; the
-- reform office hears all; others what their unit may see.
create or replace function ops.event_feed(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	q	jsonb := coalesce(args -> 'query', '{}');
	size	int := coalesce((q ->> 'limit')::int, 50);
	mark	text[] := regexp_match(q ->> 'after',
		    '^([0-9]{1,9})\.([0-9]{1,18})$');
	era_	int := coalesce(mark[1]::int, 1);
	at_	bigint := coalesce(mark[2]::bigint, 0);
	top	bigint;
	reset_	boolean;
	s	ops.seal;
	e	record;
	seen	int := 0;	-- a narrow listener is not read to for ever
	items	json[] := '{}';
begin
	if q ? 'after' and mark is null then
		perform ops.refuse_parameter('after',
		    '应为上次应答给出的 next，如 1.57');
	end if;
	-- the end of what the caller's era sealed, as this database knows it
	select coalesce(max(t.event_last), 0) into top
	from ops.seal t where t.era <= era_;
	reset_ := at_ > top or era_ > ops.era();
	at_ := least(at_, top);
	for s in select * from ops.seal t where t.events > 0
	    and t.event_last > at_ order by t.event_last loop
		era_ := s.era;
		for e in select s.event_last - s.events + row_number() over (
		    order by x.xact, x.event) as place, x.*
		    from filing.event x where x.era = s.era
		    and x.xact >= s.above and x.xact < s.below
		    order by x.xact, x.event loop
			continue when e.place <= at_;
			at_ := e.place;
			seen := seen + 1;
			exit when seen > 5000;
			continue when not ops.event_heard(a, e.unit, e.module,
			    e.entry, e.approval);
			items := items || json_build_object(
			    'position', era_ || '.' || e.place,
			    'at', e.at, 'entry', e.entry, 'module', e.module,
			    'version', e.version, 'revision', e.revision,
			    'action', e.action, 'stage', e.stage,
			    'next', e.next, 'state', e.state, 'unit', e.unit,
			    'role', e.role);
			exit when cardinality(items) >= size;
		end loop;
		exit when cardinality(items) >= size or seen > 5000;
	end loop;
	return ops.done(200, json_build_object('items', array_to_json(items),
	    'next', case when at_ >= (select coalesce(max(t.event_last), 0)
		from ops.seal t) then ops.era() else era_ end || '.' || at_,
	    'reset', reset_));
end
$$;
alter function ops.event_feed(text, jsonb) owner to rr_writer;
revoke all on function ops.event_feed(text, jsonb) from public;
grant execute on function ops.event_feed(text, jsonb) to rr_api;
