-- SPDX-License-Identifier: Apache-2.0
-- select filing.drafted_for(a, 'U500103', 'pilot') into clerk;
-- The caller as a clerk of that unit, for whom a draft is made (X60); the account
-- stays the caller's, so that whoever made it reviews it nowhere.
create or replace function filing.drafted_for(a org.actor, p_unit text,
    p_module text)
returns org.actor
language plpgsql stable
as $$
declare
	u	org.unit;
	ended	text;
begin
	select * into u from org.unit t
	where t.unit = p_unit and t.in_force @> ops.today();
	if not found then
		select min(t.name) into ended from org.unit t
		where p_unit in (t.unit, t.name, t.short)
		and upper(t.in_force) <= ops.today();
		perform ops.refuse('fields_invalid', jsonb_build_object('errors',
		    jsonb_build_array(filing.flaw_make('/unit', 'not_listed',
		    case when coalesce(p_unit, '') = '' then '请填写“填报单位”'
		    when ended is not null
		    then format('%s已不在填报单位之列', ended)
		    else format('没有“%s”这个单位', p_unit) end))));
	end if;
	a.unit := u.unit;
	a.kind := u.kind;
	a.role := 'clerk';
	if (filing.step_to_begin(a, p_module)).module is null then
		perform ops.refuse('fields_invalid', jsonb_build_object('errors',
		    jsonb_build_array(filing.flaw_make('/unit', 'not_eligible',
		    format('%s不填报“%s”', u.name, (select m.label
		    from flow.module m where m.module = p_module))))));
	end if;
	return a;
end
$$;
alter function filing.drafted_for(org.actor, text, text) owner to rr_owner;
revoke all on function filing.drafted_for(org.actor, text, text) from public;
grant execute on function filing.drafted_for(org.actor, text, text)
	to rr_writer;
