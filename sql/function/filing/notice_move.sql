-- SPDX-License-Identifier: Apache-2.0
-- perform filing.notice_move(e, s, a, args);
-- Who must know of a step: the desk that it now lies on; the filing unit when
-- it came back, was approved, changed or voided by others (R27), and who oversees
-- it when it was settled (X8); of a return also those who had passed it.  What was to be done at the desk before is over.
create or replace function filing.notice_move(e filing.entry, s flow.step,
    a org.actor, args jsonb)
returns void
language plpgsql volatile
as $$
declare
	note	text := nullif(btrim(args -> 'body' ->> 'note'), '');
	done	text := format('%s已%s%s：', (select u.short
		    from org.unit u where u.unit = a.unit),
		    flow.step_label(s.module, s.stage, s.action),
		    case when s.target is not null then '给'
		    || filing.unit_names(array[args -> 'body' ->> 'unit'])
		    else '' end);
	why	text := coalesce('（' || note || '）', '');
begin
	if e.state in ('in_review', 'returned') then
		perform ops.todo_settle(e.entry, e.desk_unit, e.desk_role);
	else
		perform ops.todo_settle(e.entry, null, null);
	end if;
	if e.state = 'in_review'
	    and (s.state = 'in_review' or s.target is not null) then
		perform ops.notice_add(e.desk_unit, e.desk_role, null, e.entry,
		    'waiting', format('%s：%s', filing.state_label(e),
		    filing.title_for(e, e.desk_unit)));
	end if;
	if s.action in ('return', 'approve', 'distribute', 'correct', 'amend',
	    'join', 'void') and (e.unit <> a.unit or s.action = 'return')
	    and e.stage <> 'office_review'
	    or s.action in ('remark', 'receive', 'transfer', 'suspend',
	    'resume') and e.unit <> a.unit then
		perform ops.notice_add(e.unit, case when s.action = 'return'
		    then 'clerk'::org.role end, null, e.entry, s.action,
		    done || e.title || why);
	end if;
	if s.state in ('approved', 'voided') and s.settles then
		perform ops.notice_add(u, r, null, e.entry, s.action,
		    done || e.title || why)
		from filing.overseer(e.module, e.unit) u,
		    unnest('{clerk,reviewer}'::org.role[]) r
		where u is not null;
	end if;
	if s.action = 'return' then
		perform ops.notice_add(p.unit, p.role, p.account, e.entry,
		    'return', done || filing.title_for(e, p.unit) || why
		    || '——该件此前由您审核通过')
		from filing.passed_by(e.entry) p where p.account <> a.account;
	end if;
end
$$;
alter function filing.notice_move(filing.entry, flow.step, org.actor, jsonb)
	owner to rr_owner;
revoke all on function filing.notice_move(filing.entry, flow.step, org.actor,
	jsonb) from public;
grant execute on function filing.notice_move(filing.entry, flow.step, org.actor,
	jsonb) to rr_writer;
