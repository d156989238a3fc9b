-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.step_of(e, '{approve}', a);	-- the row that allows it
-- Of several actions (a PATCH is an edit, a correction or an amendment) the one
-- that is the caller's.  wrong_stage: no such move from here.  not_your_step:
-- there is one, of somebody else.  A condition that does not hold says what it
-- waits for, unless another row of the action is nearer.
create or replace function filing.step_of(e filing.entry, p_actions text[],
    a org.actor)
returns flow.step
language plpgsql stable
as $$
declare
	s	flow.step;
	refusal	text;
	unmet	flow.unmet;
	why	text;
	words	text;
begin
	for s in select * from flow.step t where t.module = e.module
	    and t.stage = e.stage and t.action = any (p_actions)
	    order by (t.unit_kind = a.kind and t.role = a.role) desc loop
		why := filing.step_refusal(e, s, a);
		if why is null then
			return s;
		end if;
		if refusal is null or refusal = 'not_your_step'
		    or refusal = unmet.code and why <> 'not_your_step' then
			refusal := why;
			select * into unmet from flow.unmet u
			where u.condition = s.condition and u.code = why;
		end if;
	end loop;
	refusal := coalesce(refusal, 'wrong_stage');
	if unmet.detail <> '' then
		execute format('select %s($1, $2)', unmet.detail)
		into words using e, a;
	end if;
	perform ops.refuse(refusal, jsonb_build_object('stage', e.stage,
	    'stage_label', filing.stage_label(e.module, e.stage),
	    'state', e.state) || jsonb_strip_nulls(jsonb_build_object(
	    'detail', words)));
end
$$;
alter function filing.step_of(filing.entry, text[], org.actor)
	owner to rr_owner;
revoke all on function filing.step_of(filing.entry, text[], org.actor)
	from public;
grant execute on function filing.step_of(filing.entry, text[], org.actor)
	to rr_writer;
