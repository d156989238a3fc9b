-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'entry_act', null, null, '4b2a…',
--     '{"path": {"id": "17"}, "if_match": 3, "body": {"action": "approve"}}');
-- The only way to move.  The step row decides; the unique index on filing.event
-- keeps one person from signing a round twice; guard and effect are named by
-- the row.  An approval number is drawn under the horizon's lock before the
-- filing is locked, so that nobody waits for it while holding what others need.
create or replace function filing.entry_act(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	e	filing.entry;
	s	flow.step;
	n	bigint;
	id	bigint := (args -> 'path' ->> 'id')::bigint;
	act	text := args -> 'body' ->> 'action';
begin
	if act is null or act in ('create', 'edit', 'correct', 'amend',
	    'discard', 'join_request', 'join') then
		perform ops.refuse('invalid_body', jsonb_build_object('errors',
		    jsonb_build_array(filing.flaw_make('/action',
		    'invalid_value', '没有这个办理动作'))));
	end if;
	n := filing.approval_begin(id, act);
	e := filing.take(id, (args ->> 'if_match')::int, a);
	s := filing.step_of(e, array[act], a);
	perform filing.reason_check(s, args -> 'body');
	perform filing.correction_check(e, s, args -> 'body');
	perform filing.target_check(s, e, args -> 'body');
	e := filing.step_take(e, s, a, args, n);
	return filing.answer(200, e, a);
end
$$;
alter function filing.entry_act(org.actor, jsonb) owner to rr_writer;
revoke all on function filing.entry_act(org.actor, jsonb) from public;
insert into ops.door (route, door) values ('entry_act', 'filing.entry_act')
on conflict (route) do update set door = excluded.door;
