-- SPDX-License-Identifier: Apache-2.0
-- select report.inputs_of(r, false);
-- The engine's input document for a run: all that its frozen document will say
-- but the scores.  Live: windows are open, today is the cut-off, and the lists
-- of records stay away.  The same run gives the same text for ever; a run that
-- names its windows keeps to them.  Documents without "format" are from before
-- facts had hashes: their "counted" is [entry, version].
create or replace function report.inputs_of(r report.run, p_live boolean)
returns json
language plpgsql stable
as $$
declare
	i	record;
	f	record;
	span	ledger.span;
	ends	timestamptz;
	last	timestamptz;
	windows	jsonb := '{}';
	inputs	text[] := '{}';
	facts	jsonb := '{}';
begin
	for i in select * from report.indicators_of(r.rule_set) loop
		ends := 'infinity';
		if not p_live then
			ends := coalesce((r.windows ->> i.indicator)::timestamptz,
			    report.window_end(r.period, i.window_days,
			    i.window_working));
			windows := windows
			    || jsonb_build_object(i.indicator, ends);
			last := greatest(last, ends);
		end if;
		span := (r.period, ops.period_start(r.period), r.cut_off, ends,
		    case when r.corrects then 'infinity' else ends end);
		select * into f from report.figures(i.judge, r.horizon, span,
		    not p_live, i.kind = 'deduction');
		inputs := inputs || format('%s: %s', to_json(i.indicator),
		    f.units);
		facts := facts || jsonb_build_object(i.indicator, f.facts);
	end loop;
	span.approved_by := coalesce(last, 'infinity');
	span.corrected_by := case when r.corrects then 'infinity'
	    else span.approved_by end;
	return json_build_object('format', 2, 'kind', r.kind, 'period', r.period,
	    'revision', r.revision,
	    'basis', case when p_live then 'live' else 'frozen' end,
	    'horizon', r.horizon, 'as_of', (select nullif(h.at, '-infinity')
	        from ledger.horizon h where h.number = r.horizon),
	    'cut_off', r.cut_off, 'corrects', r.corrects, 'reason', r.reason,
	    'cause', r.cause,
	    'approval_window', windows, 'approval_window_end', last,
	    'judges', (select json_object_agg(j.signature, j.digest
	        order by j.signature) from report.judges_of(r.rule_set) j),
	    'rule_set', (select s.body::json from report.rule_set s
	        where s.id = r.rule_set),
	    'units', report.units_of(r.cut_off),
	    'inputs', ('{' || array_to_string(inputs, ', ') || '}')::json,
	    'facts', facts, 'ledger', case when not p_live
	        then report.ledger_digest(r.horizon) end,
	    'figures', report.cockpit_figures(r.horizon, span),
	    'work', json_build_object(
	        'demands', report.demand_board(r.horizon, span),
	        'bottlenecks', report.bottleneck_board(r.horizon, span)));
end
$$;
alter function report.inputs_of(report.run, boolean) owner to rr_owner;
revoke all on function report.inputs_of(report.run, boolean) from public;
grant execute on function report.inputs_of(report.run, boolean) to rr_reader;
