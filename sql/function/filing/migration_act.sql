-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'migration_act', 'key-1', …,
--     '{"path": {"id": "3"}, "if_match": 1,
--       "body": {"action": "hand", "note": "市委改革办2021年试点台账"}}');
-- hand: the one who prepared it puts it forward, and says whence it comes.
-- approve, refuse: another person of the reform office; the approved batch enters
-- by a job, as that person.  drop: who prepared it takes it back.
create or replace function filing.migration_act(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	m	filing.migration;
	act	text := args -> 'body' ->> 'action';
	why	text := nullif(btrim(args -> 'body' ->> 'note'), '');
begin
	select * into m from filing.migration t
	where t.migration = (args -> 'path' ->> 'id')::bigint for update;
	if not found or not filing.migration_seen(m, a) then
		perform ops.refuse('not_found');
	elsif m.revision <> (args ->> 'if_match')::int then
		perform ops.refuse('revision_stale');
	elsif act in ('approve', 'refuse') and m.prepared_by = a.account then
		perform ops.refuse('migration_four_eyes');
	elsif act = 'hand' and m.state = 'prepared' and m.flawed > 0
	    and m.prepared_by = a.account then
		perform ops.refuse('migration_flawed');
	elsif act <> all (filing.migration_actions(m, a)) then
		perform ops.refuse(case when a.kind <> 'reform_office'
		    or a.role <> 'reviewer' or not flow.covers(a, m.module)
		    or act in ('hand', 'drop') and m.prepared_by <> a.account
		    then 'forbidden' else 'migration_moved_on' end);
	elsif act in ('hand', 'refuse') and why is null then
		perform ops.refuse_at('reason_required', '/note', 'required',
		    case act when 'hand' then '请写明数据的来源和依据'
		    else '请写明不予批准的原因' end);
	end if;
	update filing.migration t set revision = t.revision + 1,
	    state = case act when 'hand' then 'handed' when 'drop' then 'dropped'
	        when 'approve' then 'entering' else 'refused' end,
	    reason = case act when 'hand' then why else t.reason end,
	    handed_at = case act when 'hand' then ops.now()
	        else t.handed_at end,
	    decided_by = case when act in ('approve', 'refuse') then a.account
	        else t.decided_by end,
	    decided_at = case when act in ('approve', 'refuse') then ops.now()
	        else t.decided_at end,
	    note = case when act in ('approve', 'refuse') then why
	        else t.note end
	where t.migration = m.migration returning t.* into m;
	if act = 'approve' then
		perform ops.job_add('migration', jsonb_build_object('migration',
		    m.migration), a);
	end if;
	perform filing.migration_tell(m, act, a);
	perform ops.audit_note(jsonb_strip_nulls(jsonb_build_object(
	    'migration', m.migration, 'action', act, 'rows', m.rows,
	    'sha256', m.sha256, 'note', why)));
	return ops.done(200, filing.migration_json(m, a), 'r' || m.revision);
end
$$;
alter function filing.migration_act(org.actor, jsonb) owner to rr_writer;
revoke all on function filing.migration_act(org.actor, jsonb) from public;
insert into ops.door (route, door)
values ('migration_act', 'filing.migration_act')
on conflict (route) do update set door = excluded.door;
