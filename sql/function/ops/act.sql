-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'entry_create', 'key-1', '9f86…', '4b2a…',
--     '{"body": {"module": "pilot", "body": {}}}');
-- Every authenticated write of the server: who acts, has this key been answered,
-- the door itself, the trail.  A refusal is an answer that commits, so that its
-- audit row and the stored answer stay.  A repeat that its door does not note again
-- (once) writes nothing.
-- Without a live session there is nobody to write a row about.
create or replace function ops.act(caller text, route text, key text,
    digest text, request_id text, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	d	ops.door;
	a	org.actor := org.actor_find(caller);
	ans	ops.answer;
	keyed	boolean;
	scope	text;
	about	text;
begin
	perform set_config('lock_timeout', '2s', true),
	    set_config('rr.audit', '', true), set_config('rr.about', '', true);
	select * into d from ops.door x where x.route = act.route;
	if not found then
		raise exception 'no write door for route %', act.route;
	end if;
	if a.account is null then
		return ops.refused('unauthenticated');
	end if;
	args := coalesce(args, '{}')
	    || jsonb_build_object('request_id', request_id);
	keyed := d.keyed and key is not null;
	if keyed then
		scope := act.route || coalesce(args ->> 'path', '');
		ans := ops.idempotent(a.account, scope, key,
		    coalesce(digest, ''), d.secret);
		if ans.status is not null or ans.code is not null then
			return ans;
		end if;
	end if;
	ans := ops.door_call(d, a, args);
	about := coalesce(nullif(current_setting('rr.about', true), ''),
	    ops.object_of(act.route, args, ans.location));
	if d.once is null or ans.code is not null or not ops.audit_again(a,
	    act.route, about, clock_timestamp() - d.once) then
		perform ops.audit_write(a, act.route, about, ans, digest, args);
	end if;
	if keyed and ans.code is distinct from 'unavailable' then
		insert into ops.idempotency (account, scope, key, digest,
		    status, code, body, etag, location)
		values (a.account, scope, act.key, coalesce(act.digest, ''),
		    ans.status, ans.code,
		    case when not d.secret or ans.code is not null
		    then ans.body end, ans.etag, ans.location);
	end if;
	return ans;
end
$$;
alter function ops.act(text, text, text, text, text, jsonb) owner to rr_writer;
revoke all on function ops.act(text, text, text, text, text, jsonb) from public;
grant execute on function ops.act(text, text, text, text, text, jsonb)
	to rr_api, rr_worker;
