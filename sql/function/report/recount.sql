-- SPDX-License-Identifier: Apache-2.0
-- select * from report.recount(r);	-- no row: the ledger still says the same
-- Counts a frozen report again from the ledger at its horizon, and answers each
-- unit and indicator where the outcome differs from the document.  What a
-- document of its time did not count yet is not asked of it.
create or replace function report.recount(r report.report)
returns table (indicator text, unit text)
language plpgsql stable
as $$
declare
	d	jsonb := r.document::jsonb;
	now_	jsonb;
begin
	now_ := report.inputs_of((null, r.kind, r.period, r.revision, r.rule_set,
	    r.horizon, r.cut_off, r.corrects, r.reason, r.requested_by,
	    r.frozen_at)::report.run, false)::jsonb;
	return query
	select i.key, u.key
	from jsonb_each(d -> 'inputs' || (now_ -> 'inputs')) i,
	    jsonb_each(coalesce(d -> 'inputs' -> i.key, '{}')
	    || coalesce(now_ -> 'inputs' -> i.key, '{}')) u
	where d -> 'inputs' -> i.key -> u.key
	    is distinct from now_ -> 'inputs' -> i.key -> u.key
	union all
	select 'facts', null where d -> 'facts' <> now_ -> 'facts'
	union all
	select 'figures', null where d -> 'figures' <> now_ -> 'figures'
	union all
	select 'work', null where d ? 'work' and d -> 'work' <> now_ -> 'work'
	union all
	select 'units', null where d -> 'units' <> now_ -> 'units'
	union all
	select 'rule_set', null where d -> 'rule_set' <> now_ -> 'rule_set'
	union all
	select 'judges', null where d -> 'judges' <> now_ -> 'judges'
	order by 1, 2;
end
$$;
alter function report.recount(report.report) owner to rr_owner;
revoke all on function report.recount(report.report) from public;
grant execute on function report.recount(report.report) to rr_reader;
