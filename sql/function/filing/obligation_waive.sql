-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'obligation_waive', 'key-1', '9f86…', '4b2a…',
--     '{"path": {"id": "17"}, "body": {"reason": "…"}}');
-- 免报, by an administrator of the module, with the reason.  After its day it is
-- settled late, and stays late.
create or replace function filing.obligation_waive(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	o	filing.obligation := filing.obligation_of(args, a);
	why	text := btrim(args -> 'body' ->> 'reason');
begin
	if not filing.administers(o.module, a) then
		perform ops.refuse('forbidden', jsonb_build_object('detail',
		    '免报由该业务的模块管理员办理'));
	elsif o.state <> 'open' then
		perform ops.refuse('nothing_owed', jsonb_build_object('detail',
		    '只有待报的应报事项可以免报'));
	end if;
	insert into filing.waiver (obligation, reason, account, at)
	values (o.obligation, why, a.account, ops.now());
	o := filing.obligation_settle(o.obligation);
	perform filing.notice_owed(array[o.unit], '{clerk,reviewer}', o, 'waived',
	    format('已免报：%s（%s）', filing.obligation_title(o), why));
	return ops.done(200, filing.obligation_item(o, a));
end
$$;
alter function filing.obligation_waive(org.actor, jsonb) owner to rr_writer;
revoke all on function filing.obligation_waive(org.actor, jsonb) from public;
insert into ops.door (route, door) values ('obligation_waive', 'filing.obligation_waive')
on conflict (route) do update set door = excluded.door;
