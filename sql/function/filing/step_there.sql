-- SPDX-License-Identifier: Apache-2.0
-- select filing.step_there(e, s, a)	-- true: the condition of the row holds now
create or replace function filing.step_there(e filing.entry, s flow.step,
    a org.actor)
returns boolean
language plpgsql stable
as $$
declare
	holds	boolean := true;
begin
	if (s).condition <> '' then
		execute format('select %s($1, $2)', (s).condition)
		into holds using e, a;
	end if;
	return coalesce(holds, false);
end
$$;
alter function filing.step_there(filing.entry, flow.step, org.actor)
	owner to rr_owner;
revoke all on function filing.step_there(filing.entry, flow.step, org.actor)
	from public;
grant execute on function filing.step_there(filing.entry, flow.step, org.actor)
	to rr_writer;
