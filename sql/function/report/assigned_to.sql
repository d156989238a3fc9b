-- SPDX-License-Identifier: Apache-2.0
-- select * from report.assigned_to('demand_task', 17, window);
--     -- subject 31 | U500103 | under_way | due_yet | on_time
-- One row a unit and issued filing in force that was issued by the cut-off: its
-- last approved state; did it have to report by the cut-off, and is its last
-- report that fell due approved and sent in on time (or was it done before)?
-- The last due is the first day named, or the last quarter that has ended; a
-- unit that got the work after that has nothing due yet.
-- Plan: one pass over each table, hashed; linear in what is in force.
create or replace function report.assigned_to(p_subject text, p_horizon bigint,
    p_span ledger.span)
returns table (subject bigint, unit text, progress text, due_yet boolean,
    on_time boolean)
language plpgsql stable
as $$
begin
	return query execute format($q$
	    with u as materialized (select x.%1$I as subject, x.unit, x.due,
	        greatest(ops.period_of(x.due), ops.period_of(
	            date_trunc('quarter', ($2).cut_off + 1)::date - 1)) as last,
	        (select (min(b.approved_at) at time zone 'Asia/Shanghai')::date
	            from ledger.%2$I b where b.unit = x.unit
	            and b.%1$I = x.%1$I) as began
	    from ledger.%2$I x
	    where report.stands(x.in_force, x.approved_at, x.closed_at, $1, $2)
	    and exists (select from ledger.%1$I t where t.%1$I = x.%1$I
	        and t.approved_at < (($2).cut_off + 1)::timestamp
	            at time zone 'Asia/Shanghai')),
	    s as materialized (select x.%1$I as subject, x.unit, x.progress,
	        x.period from ledger.%3$I x
	    where report.stands(x.in_force, x.approved_at, x.closed_at, $1, $2))
	    select u.subject, u.unit, s.progress, u.due <= ($2).cut_off
	        and (t.late is not null or u.began <= ops.period_end(u.last)),
	        coalesce(u.due <= ($2).cut_off and not t.late, false)
	    from u left join s on s.subject = u.subject and s.unit = u.unit
	    left join ledger.timeliness t on t.module = $3
	        and t.subject = u.subject and t.unit = u.unit
	        and t.period = case when s.progress = 'completed'
	            then least(s.period, u.last) else u.last end
	        and report.stands(t.in_force, t.approved_at, t.closed_at, $1,
	            $2) $q$,
	    p_subject, p_subject || '_unit', p_subject || '_state')
	using p_horizon, p_span, p_subject || '_update';
end
$$;
alter function report.assigned_to(text, bigint, ledger.span) owner to rr_owner;
revoke all on function report.assigned_to(text, bigint, ledger.span)
	from public;
grant execute on function report.assigned_to(text, bigint, ledger.span)
	to rr_reader;
