-- SPDX-License-Identifier: Apache-2.0
-- select filing.stage_label('pilot', 'department_review')	-- 主管部门确认分发
create or replace function filing.stage_label(p_module text, p_stage text)
returns text
language plpgsql stable
as $$
begin
	return (select s.label from flow.stage s
	where s.module = p_module and s.stage = p_stage);
end
$$;
alter function filing.stage_label(text, text) owner to rr_owner;
revoke all on function filing.stage_label(text, text) from public;
grant execute on function filing.stage_label(text, text) to rr_writer;
