-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'join_request_withdraw', null, null, …,
--     '{"path": {"id": "5"}}');
create or replace function filing.join_request_withdraw(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	r	filing.join_request;
begin
	select * into r from filing.join_request t
	where t.request = (args -> 'path' ->> 'id')::bigint for update;
	if not found or r.unit <> a.unit or not filing.reads_filings(a) then
		perform ops.refuse('not_found');
	elsif a.role <> 'clerk' then
		perform ops.refuse('not_your_step');
	elsif r.state <> 'open' then
		perform ops.refuse('wrong_stage', jsonb_build_object('detail',
		    '该申请已处理：' || flow.label('join_state', r.state)));
	end if;
	update filing.join_request set state = 'withdrawn',
	    decided_by = a.account, decided_unit = a.unit,
	    decided_at = ops.now()
	where request = r.request;
	return ops.done(204, null);
end
$$;
alter function filing.join_request_withdraw(org.actor, jsonb)
	owner to rr_writer;
revoke all on function filing.join_request_withdraw(org.actor, jsonb)
	from public;
insert into ops.door (route, door)
values ('join_request_withdraw', 'filing.join_request_withdraw')
on conflict (route) do update set door = excluded.door;
