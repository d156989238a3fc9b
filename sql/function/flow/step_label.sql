-- SPDX-License-Identifier: Apache-2.0
-- select flow.step_label('bottleneck', 'approved', 'void')	-- 收回交办
-- The step's own word, or the common one for the action.
create or replace function flow.step_label(p_module text, p_stage text,
    p_action text)
returns text
language sql stable
as $$
	select coalesce((select s.label from flow.step s
	    where s.module = p_module and s.stage = p_stage
	    and s.action = p_action and s.label is not null
	    limit 1), flow.label('action', p_action))
$$;
alter function flow.step_label(text, text, text) owner to rr_owner;
revoke all on function flow.step_label(text, text, text) from public;
grant execute on function flow.step_label(text, text, text) to rr_writer;
