-- SPDX-License-Identifier: Apache-2.0
-- select report.first_period('district');	-- 2023Q1
-- The first period that a report can say anything of: no earlier than the first
-- that there is a report of, and none whose last window had closed before anything
-- was approved here, since nothing could count in it.  Null while nothing was.
-- Plan: horizon_by_time, its first row after the beginning of time.
create or replace function report.first_period(p_kind text)
returns text
language plpgsql stable
as $$
declare
	k	report.kind;
	known	timestamptz := (select min(h.at) from ledger.horizon h
		    where h.at > '-infinity');
	p	text;
	earlier	text;
begin
	select * into k from report.kind x where x.kind = p_kind;
	p := ops.period_of(known, k.every);
	earlier := ops.period_of(ops.period_start(p) - 1, k.every);
	if report.ready_at(report.rule_set_for(p_kind, earlier),
	    report.cut_off_of(p_kind, earlier)) > known then
		p := earlier;
	end if;
	return case when known is not null then greatest(p, k.first_period) end;
end
$$;
alter function report.first_period(text) owner to rr_owner;
revoke all on function report.first_period(text) from public;
grant execute on function report.first_period(text) to rr_writer, rr_reader;
