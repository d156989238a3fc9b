-- SPDX-License-Identifier: Apache-2.0
-- select filing.state_label(e)	-- 待本级审核; 已驳回; of an issued task 已交办
create or replace function filing.state_label(e filing.entry)
returns text
language sql stable
as $$
	select case (e).state when 'in_review'
	    then '待' || filing.stage_label((e).module, (e).stage)
	    when 'approved' then filing.stage_label((e).module, (e).stage)
	    when 'voided' then filing.stage_label((e).module, (e).stage)
	    else flow.label('entry_state', (e).state) end
$$;
alter function filing.state_label(filing.entry) owner to rr_owner;
revoke all on function filing.state_label(filing.entry) from public;
grant execute on function filing.state_label(filing.entry) to rr_writer;
