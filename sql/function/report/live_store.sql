-- SPDX-License-Identifier: Apache-2.0
-- select report.live_store(42, 18, '{"kind": "district", …, "scores": {…}}');
--     -- true: the answer is another one than before
-- By the worker after a seal that changed something: report.inputs(…, true)
-- with the engine's output under "scores".  An older horizon, or an older
-- generation of the same, never replaces a newer one.
create or replace function report.live_store(horizon bigint,
    generation bigint, document text)
returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	d	jsonb := document::jsonb;
	name	text := 'cockpit ' || (d ->> 'kind');
	body_	json := report.cockpit_of(d, 'live', null, ops.now());
	tag	text := md5((body_::jsonb - 'generated_at')::text);
	was	text;
begin
	if (d ->> 'horizon')::bigint <> horizon
	    or d ->> 'basis' is distinct from 'live' then
		raise exception 'not a live document of horizon %', horizon;
	end if;
	select x.etag into was from report.answer x
	where x.answer = name for update;
	insert into report.answer as o (answer, generation, horizon, body, etag,
	    at)
	values (name, live_store.generation, live_store.horizon, body_, tag,
	    ops.now())
	on conflict on constraint answer_pkey do update
	set generation = excluded.generation, horizon = excluded.horizon,
	    body = excluded.body, etag = excluded.etag, at = excluded.at
	where (o.horizon, o.generation)
	    <= (excluded.horizon, excluded.generation);
	if not found or was is not distinct from tag then
		return false;
	end if;
	-- what servers keep was answered from the body before
	perform ops.generation_bump();
	return true;
end
$$;
alter function report.live_store(bigint, bigint, text) owner to rr_reader;
revoke all on function report.live_store(bigint, bigint, text) from public;
grant execute on function report.live_store(bigint, bigint, text) to rr_worker;
grant execute on function ops.generation_bump() to rr_reader;
grant update (generation) on ops.state to rr_reader;
