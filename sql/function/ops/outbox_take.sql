-- SPDX-License-Identifier: Apache-2.0
-- select ops.outbox_take('mail', '60 s');	-- {"message": 4, "token": "…", …}
-- By the worker: the next message of a channel, leased, or null.  A to-do is
-- taken back only after it has had its turn.
create or replace function ops.outbox_take(p_channel text, p_lease interval)
returns json
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	o	ops.outbox;
begin
	perform ops.outbox_expire(p_channel);
	update ops.outbox set state = 'sending', attempts = attempts + 1,
	    lease_token = gen_random_uuid(),
	    lease_until = clock_timestamp() + p_lease,
	    lease_pid = pg_backend_pid()
	where message = (select q.message from ops.outbox q
	    where q.channel = p_channel and q.state = 'queued'
	    and q.run_after <= clock_timestamp()
	    and (q.todo is null or exists (select from ops.outbox t
	        where t.message = q.todo
	        and t.state in ('sent', 'dead', 'dropped')))
	    order by q.run_after, q.message limit 1
	    for update of q skip locked)
	returning * into o;
	if o.message is null then
		return null;
	end if;
	return (select json_build_object('message', o.message::text,
	    'token', o.lease_token, 'id', o.id, 'act', o.act,
	    'todo', t.id, 'phone', p.phone, 'kind', o.kind,
	    'title', ops.setting_get('title', '改革报表填报系统'),
	    'text', o.text, 'at', to_char(o.at at time zone 'Asia/Shanghai',
	    'YYYY-MM-DD"T"HH24:MI:SS"+08:00"'), 'url', (
	        select nullif(rtrim(s.value, '/'), '') || coalesce('/entry/'
	        || o.entry, '/desk') from ops.setting s
	        where s.name = 'public_url'))
	    from (select 1) one
	    left join org.phone p on p.account = o.account
	        and upper_inf(p.in_force)
	    left join ops.outbox t on t.message = o.todo);
end
$$;
alter function ops.outbox_take(text, interval) owner to rr_writer;
revoke all on function ops.outbox_take(text, interval) from public;
grant execute on function ops.outbox_take(text, interval) to rr_worker;
