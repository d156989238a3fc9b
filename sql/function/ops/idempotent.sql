-- SPDX-License-Identifier: Apache-2.0
-- select ops.idempotent(7, 'entry_create{}', 'k-1', 'sha256', false) into ans;
-- The stored answer of a key, a refusal, or null: the key is new and this
-- transaction holds it until its end.  A second holder waits 2 s (lock_timeout
-- of ops.act), then hears idempotency_in_flight.  Kept 24 h.
-- An advisory lock holds the key, not a row: a table by months has no unique
-- index over its keys, and so one insert at the end of the act is enough.
create or replace function ops.idempotent(account bigint, scope text, key text,
    digest text, secret boolean)
returns ops.answer
language plpgsql
as $$
declare
	held	bigint := hashtextextended(
		    concat_ws(e'\x1f', account, scope, key), 785);
	i	ops.idempotency;
begin
	if not pg_try_advisory_xact_lock(held) then
		begin
			perform pg_advisory_xact_lock(held);
		exception when lock_not_available then
			return ops.refused('idempotency_in_flight');
		end;
	end if;
	select * into i from ops.idempotency k
	where k.account = idempotent.account and k.scope = idempotent.scope
	and k.key = idempotent.key
	and k.recorded_at > clock_timestamp() - interval '24 hours'
	order by k.recorded_at desc limit 1;
	if not found then
		return null;
	elsif i.digest <> idempotent.digest then
		return ops.refused('idempotency_key_reused');
	elsif secret and i.code is null then
		return ops.refused('secret_shown_once');
	end if;
	return row(i.status, i.code, i.body, i.etag, i.location, null)::ops.answer;
end
$$;
alter function ops.idempotent(bigint, text, text, text, boolean)
	owner to rr_owner;
revoke all on function ops.idempotent(bigint, text, text, text, boolean)
	from public;
grant execute on function ops.idempotent(bigint, text, text, text, boolean)
	to rr_writer;
