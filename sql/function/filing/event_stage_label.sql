-- SPDX-License-Identifier: Apache-2.0
-- select filing.event_stage_label(v)	-- 本级审核
-- Where something happened to a filing.  What came with a migration was at no desk
-- (X60): its two events carry the stages that its module's last approval leads
-- through, and nobody worked there.
create or replace function filing.event_stage_label(v filing.event)
returns text
language plpgsql stable
as $$
begin
	return case when v.action in ('migrate_prepare', 'migrate')
	    then '历史数据迁移' else filing.stage_label(v.module, v.stage) end;
end
$$;
alter function filing.event_stage_label(filing.event) owner to rr_owner;
revoke all on function filing.event_stage_label(filing.event) from public;
grant execute on function filing.event_stage_label(filing.event) to rr_writer;
