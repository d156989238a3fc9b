-- SPDX-License-Identifier: Apache-2.0
-- perform filing.obligations_unsettle(e);	-- e: an update, voided now
-- What reports of later periods had settled is owed again as it was, once none of
-- them is in force any more: open, late if its day is over and nothing was filed by
-- then.  The report that had been filed ended, so another is due; the day on which
-- it was stays, and with it whether that was in time: nobody is late for the time of
-- others.  While a later one is in
-- force, nobody can report for e's own period: what e answered is settled by that.
-- Plan: obligation_of_subject, entry_of_subject; the periods of one unit's reports.
create or replace function filing.obligations_unsettle(e filing.entry)
returns void
language plpgsql volatile
as $$
declare
	o	filing.obligation;
	later	filing.entry;
begin
	select * into later from filing.entry t where t.subject = e.subject
	and t.unit = e.unit and t.module = e.module and t.entry <> e.entry
	and t.in_force_version is not null
	order by t.period desc, t.entry desc limit 1;
	for o in select * from filing.obligation t where t.subject = e.subject
	    and t.unit = e.unit and t.module = e.module
	    and t.period > coalesce(later.period, '')
	    and t.period < e.period and t.overtaken_by is not null
	    order by t.obligation for update loop
		continue when not filing.still_owed(o);
		update filing.obligation t set state = 'open', entry = null,
		    closed_at = null where t.obligation = o.obligation
		returning * into o;
		perform filing.notice_owed(array[o.unit], '{clerk,reviewer}',
		    o, 'void', format('更晚期次的更新已作废，仍须报送：%s',
		    filing.obligation_title(o)));
	end loop;
	if later.period > e.period then
		perform filing.obligation_overtake(t.obligation, later.entry)
		from filing.obligation t where t.subject = e.subject
		and t.unit = e.unit and t.module = e.module
		and t.period = e.period and t.state = 'open';
	end if;
end
$$;
alter function filing.obligations_unsettle(filing.entry) owner to rr_owner;
revoke all on function filing.obligations_unsettle(filing.entry) from public;
grant execute on function filing.obligations_unsettle(filing.entry)
	to rr_writer;
