-- SPDX-License-Identifier: Apache-2.0
-- Effect of 交办, and of every change to it: what is issued is in force, and each
-- unit it names owes a first report by its own day; done twice it is done once.
-- Who is taken out owes nothing and is told, and what it had let pass was late; a
-- day that moved moves what is owed.
create or replace function filing.effect_assign(e filing.entry, a org.actor,
    args jsonb, approval bigint)
returns filing.entry
language plpgsql volatile
as $$
declare
	was	filing.version;
	r	record;
begin
	select * into was from filing.version v
	where v.entry = e.entry and v.version = e.in_force_version;
	e := filing.effect_approve(e, a, args, approval);
	for r in select coalesce(n.unit, o.unit) as unit, n.due, o.due as was
	    from filing.assigned_rows(e.entry, e.version) n
	    full join filing.assigned_rows(e.entry, was.version) o
	    on o.unit = n.unit
	    where n.due is distinct from o.due order by 1 loop
		if r.due is null then
			update filing.obligation o set late = true
			where o.subject = e.entry and o.unit = r.unit
			and filing.overdue(o);
			perform filing.unit_recall(e, r.unit, a);
		else
			perform filing.unit_assign(e, r.unit, r.due, r.was);
		end if;
	end loop;
	if was.body - (select h.assigned from flow.hook h
	    where h.module = e.module) <> filing.body(e)
	    - (select h.assigned from flow.hook h where h.module = e.module) then
		perform filing.notice_units(e, array(select n.unit
		    from filing.assigned_rows(e.entry, e.version) n
		    join filing.assigned_rows(e.entry, was.version) o
		    on o.unit = n.unit), null, 'amend',
		    format('交办内容有调整，请查看：%s', e.title));
	end if;
	return e;
end
$$;
alter function filing.effect_assign(filing.entry, org.actor, jsonb, bigint)
	owner to rr_owner;
revoke all on function filing.effect_assign(filing.entry, org.actor, jsonb,
	bigint) from public;
grant execute on function filing.effect_assign(filing.entry, org.actor, jsonb,
	bigint) to rr_writer;
