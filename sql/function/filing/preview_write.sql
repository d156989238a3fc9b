-- SPDX-License-Identifier: Apache-2.0
-- select filing.preview_write(e, a, ledger.preview_base() + 1);
-- Writes the facts that a last approval of this filing would, as it does it, with
-- what was found so far and otherwise the best that can be found; of a report
-- that was owed also whether it came in time (effect_update.sql).  Within a
-- transaction that undoes them: a_preview_never_stays.  null, or why it could
-- not be approved as it is.  Its body was judged when it was submitted, so the
-- guard that judges it again is left out: it also takes claims.
create or replace function filing.preview_write(e filing.entry, a org.actor,
    p_number bigint)
returns text
language plpgsql volatile
as $$
declare
	guard	text := (select s.guard from flow.step s
		    where s.module = (e).module and s.settles
		    and s.next = 'approved' and s.stage <> 'approved'
		    and s.guard <> 'filing.guard_submit' limit 1);
	said	text;
begin
	if guard is not null then
		execute format('select %s($1, $2, $3)', guard)
		using e, a, jsonb '{}';
	end if;
	perform ledger.fact_write(e.module, e.entry, e.version, e.unit,
	    e.subject, e.period, filing.body(e)
	    || filing.findings_hoped(e.module) || filing.findings_in(e),
	    p_number);
	perform ledger.timeliness_put(o, (e).version, p_number)
	from filing.obligation o where o.entry = (e).entry and exists (select
	    from flow.step s where s.module = (e).module
	    and s.effect = 'filing.effect_update');
	return null;
exception
when sqlstate 'RF001' then
	get stacked diagnostics said = pg_exception_detail;
	return coalesce(said::jsonb ->> 'detail', '按现状不能通过');
when integrity_constraint_violation or data_exception then
	return '与台账中的记录冲突，按现状不能通过';
end
$$;
alter function filing.preview_write(filing.entry, org.actor, bigint)
	owner to rr_owner;
revoke all on function filing.preview_write(filing.entry, org.actor, bigint)
	from public;
grant execute on function filing.preview_write(filing.entry, org.actor, bigint)
	to rr_writer;
