-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'obligation_nothing', 'key-1', '9f86…',
--     '4b2a…', '{"path": {"id": "17"}, "body": {"note": "…"}}');
-- 零报告: there was nothing in that period, and what was owed is met.  What
-- happens afterwards is filed as ever; that this was said stays.
create or replace function filing.obligation_nothing(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	o	filing.obligation := filing.obligation_of(args, a);
	why	text := filing.nothing_refusal(o, a);
begin
	if why = 'obligation_taken' then
		perform ops.refuse(why, jsonb_build_object('entry', o.entry));
	elsif why is not null then
		perform ops.refuse(why);
	end if;
	insert into filing.nothing (obligation, note, account, at)
	values (o.obligation, nullif(btrim(args -> 'body' ->> 'note'), ''),
	    a.account, ops.now());
	update filing.obligation t set state = 'met', closed_at = ops.now(),
	    filed_on = ops.today(), extension = null,
	    late = t.late or ops.today() > filing.due_in_hope(t)
	where t.obligation = o.obligation returning * into o;
	perform filing.notice_owed(array[o.unit], '{clerk,reviewer}', o,
	    'nothing', format('已零报告：%s', filing.obligation_title(o)));
	perform ops.audit_note(jsonb_build_object('obligation', o.obligation));
	return ops.done(200, filing.obligation_item(o, a));
end
$$;
alter function filing.obligation_nothing(org.actor, jsonb) owner to rr_writer;
revoke all on function filing.obligation_nothing(org.actor, jsonb) from public;
insert into ops.door (route, door)
values ('obligation_nothing', 'filing.obligation_nothing')
on conflict (route) do update set door = excluded.door;
