-- SPDX-License-Identifier: Apache-2.0
-- Effect of 转办: another unit stands in the place of the own one.  What is owed
-- and the reports go along; lateness stays with whom it belongs to, so whoever
-- gets the work has at least five working days.  The issuer is told as of every
-- move (filing.notice_move).
create or replace function filing.effect_transfer(e filing.entry, a org.actor,
    args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
declare
	m	text := filing.update_module(e.module);
	field	text := (select h.assigned from flow.hook h
		    where h.module = e.module);
	to_	text := args -> 'body' ->> 'unit';
	v	filing.version;
	o	filing.obligation;
	u	filing.entry;
	day	date;
begin
	select * into v from filing.version t
	where t.entry = e.entry and t.version = e.in_force_version;
	for o in select * from filing.obligation t where t.module = m
	    and t.subject = e.entry and t.unit = a.unit and t.state = 'open'
	    order by t.due for update loop
		perform filing.obligation_settle(o.obligation);
		o.due := filing.due_fair(o.due);
		perform filing.obligation_open(m, to_, e.entry, o.period,
		    o.due);
		day := greatest(day, o.due);
	end loop;
	v.body := jsonb_set(v.body, array[field], (select jsonb_agg(
	    case when r ->> 'unit' = a.unit then r || jsonb_build_object(
	    'unit', to_) else r end order by n)
	    from jsonb_array_elements(v.body -> field)
	    with ordinality x (r, n)));
	e := filing.version_open(e, a, v.body, v.derived, true);
	e := filing.effect_approve(e, a, args, approval);
	for u in select * from filing.entry t where t.subject = e.entry
	    and t.unit = any (array(select filing.handed_from(e.entry, to_)))
	    order by t.entry loop
		perform filing.audience_write(u);
	end loop;
	perform filing.notice_units(e, array[to_], 'clerk', 'assign',
	    format('%s转办，请%s反馈：%s', filing.unit_names(array[a.unit]),
	    coalesce('于' || day || '前', '按季度'), e.title));
	return e;
end
$$;
alter function filing.effect_transfer(filing.entry, org.actor, jsonb, bigint)
	owner to rr_owner;
revoke all on function filing.effect_transfer(filing.entry, org.actor, jsonb,
	bigint) from public;
grant execute on function filing.effect_transfer(filing.entry, org.actor,
	jsonb, bigint) to rr_writer;
