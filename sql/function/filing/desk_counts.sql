-- SPDX-License-Identifier: Apache-2.0
-- select filing.desk_counts(a)	-- {"waiting": 3, "returned": 1, "owed": 2, …}
-- What the panels of the desk list: overdue of the own unit, and by itself what is
-- of others that one waits for; what waits for an answer: extensions, appeals, approved filings to be
-- taken up, suggestions, requests to be named.
create or replace function filing.desk_counts(a org.actor)
returns json
language plpgsql stable
as $$
declare
	today	date := ops.today();
	covered	text[] := array(select m.module from flow.module m
		    where flow.covers(a, m.module));
begin
	return json_build_object(
	    'waiting', (select count(*) from filing.entry e
	        where e.desk_unit = a.unit and e.desk_role = a.role
	        and e.state in ('in_review', 'returned')
	        and filing.reads_filings(a) and e.module = any (covered)),
	    'returned', (select count(*) from filing.entry e
	        where e.unit = a.unit and e.state = 'returned'
	        and filing.reads_filings(a)),
	    'drafts', (select count(*) from filing.entry e
	        where e.unit = a.unit and e.state in ('draft', 'withdrawn')
	        and filing.reads_filings(a)),
	    'under_way', (select count(*) from filing.entry e
	        where e.unit = a.unit and e.state = 'in_review'
	        and filing.reads_filings(a)),
	    'owed', (select count(*) from filing.obligation o
	        where o.unit = a.unit and o.state = 'open'
	        and filing.reads_filings(a) and o.module = any (covered)),
	    'overdue', (select count(*) from filing.obligation o
	        where o.unit = a.unit and o.state = 'open'
	        and filing.overdue_by(o, today) and filing.reads_filings(a)
	        and o.module = any (covered)),
	    'overdue_awaited', (select count(*)
	        from filing.desk_waits_for(a) o
	        where o.unit <> a.unit and filing.overdue_by(o, today)
	        and filing.reads_filings(a)),
	    'to_decide', (select count(*) from filing.obligation o
	        where o.extension is not null
	        and filing.administers(o.module, a)),
	    'appeals', (select count(*) from report.appeal x
	        where x.state = 'open' and report.may_answer_appeals(a)),
	    'outcomes', (select count(*) from filing.entry e
	        where e.outcome = 'pending' and e.module = any ((a).admin_of)
	        and filing.administers(e.module, a)),
	    'suggestions', (select count(*) from flow.suggestion s
	        where s.state = 'open' and cardinality((a).admin_of) > 0
	        and flow.keeps_list(a, s.code_list)),
	    'joins', (select count(*) from filing.join_request r
	        join filing.entry e on e.entry = r.entry
	        where r.state = 'open' and filing.reads_filings(a)
	        and (a.kind = 'reform_office'
	            or e.competent_department = a.unit)
	        and filing.may_decide_join(e, a)),
	    'unread', ops.notice_unread(a));
end
$$;
alter function filing.desk_counts(org.actor) owner to rr_owner;
revoke all on function filing.desk_counts(org.actor) from public;
grant execute on function filing.desk_counts(org.actor) to rr_writer;
