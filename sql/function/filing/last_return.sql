-- SPDX-License-Identifier: Apache-2.0
-- select filing.last_return(e)	-- why it came back last, while it is not yet approved
create or replace function filing.last_return(e filing.entry)
returns json
language plpgsql stable
as $$
begin
	if (e).state in ('approved', 'voided') then
		return null;
	end if;
	return (select json_build_object('reason_code', v.reason_code,
	    'reason_label', flow.label('return_reason', v.reason_code),
	    'note', v.note, 'by', filing.account_brief(v.account),
	    'unit', filing.unit_brief(v.unit), 'stage', v.stage,
	    'stage_label', filing.stage_label((e).module, v.stage),
	    'at', v.at)
	from filing.event v where v.entry = (e).entry and v.action = 'return'
	and v.version >= coalesce((e).in_force_version, 0)
	order by v.event desc limit 1);
end
$$;
alter function filing.last_return(filing.entry) owner to rr_owner;
revoke all on function filing.last_return(filing.entry) from public;
grant execute on function filing.last_return(filing.entry) to rr_writer;
