-- SPDX-License-Identifier: Apache-2.0
-- select ops.act_register('[{"act": "grant_end", "label": "收回身份",
--     "group": "right", "group_label": "授权与账号", "place": 6}]');
-- By the migrator: what the trail can name, as the server's route table has it.
create or replace function ops.act_register(acts jsonb)
returns void
language plpgsql
as $$
begin
	delete from ops.act_known;
	insert into ops.act_known (act, label, group_, group_label, place)
	select x.act, x.label, x."group", x.group_label, x.place
	from jsonb_to_recordset(acts) x (act text, label text, "group" text,
	    group_label text, place int);
	if not found then
		raise exception '程序没有给出操作名称';
	end if;
end
$$;
alter function ops.act_register(jsonb) owner to rr_owner;
revoke all on function ops.act_register(jsonb) from public;
