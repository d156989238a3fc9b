-- SPDX-License-Identifier: Apache-2.0
-- select report.inputs_of(r, 'keep');
-- The engine's input document for a run: all that its frozen document will say
-- but the scores.  p_how: as in report.figures; live, windows are open and today
-- is the cut-off.  The same run gives the same text for ever ('keep', 'digest'); a
-- run that names its windows keeps to them.
-- null where there is nothing to compare: no judge is asked then.
-- Documents of format 2 listed the facts ('full'), those without "format" are from
-- before facts had hashes.
create or replace function report.inputs_of(r report.run, p_how text)
returns json
language plpgsql volatile
set work_mem = '64MB'
as $$
declare
	live	boolean := p_how = 'live';
	i	record;
	f	record;
	k	report.kind;
	span	ledger.span;
	whole	ledger.span;
	ends	timestamptz;
	last	timestamptz;
	units	json;
	codes	text[];
	windows	jsonb := '{}';
	inputs	text[] := '{}';
	facts	jsonb := '{}';
begin
	select * into strict k from report.kind x where x.kind = r.kind;
	if not live then
		select coalesce(jsonb_object_agg(x.indicator, w.ends), '{}'),
		    max(w.ends) into windows, last
		from report.indicators_of(r.rule_set) x
		cross join lateral coalesce((r.windows ->> x.indicator)
		    ::timestamptz, report.window_end(r.period, x.window_days,
		    x.window_working)) w (ends);
	end if;
	whole := (r.period, ops.period_start(r.period), r.cut_off,
	    coalesce(last, 'infinity'), case when r.corrects then 'infinity'
	    else coalesce(last, 'infinity') end);
	units := report.part_of(k.units, r.horizon, whole);
	if json_array_length(units) = 0 then
		return null;
	end if;
	codes := array(select u ->> 'unit' from json_array_elements(units) u);
	for i in select * from report.indicators_of(r.rule_set) loop
		ends := coalesce((windows ->> i.indicator)::timestamptz,
		    'infinity');
		span := (r.period, ops.period_start(r.period), r.cut_off, ends,
		    case when r.corrects then 'infinity' else ends end);
		select * into f from report.figures(i.judge, r.horizon, span,
		    codes, p_how, i.kind = 'deduction');
		inputs := inputs || format('%s: %s', to_json(i.indicator),
		    f.units);
		facts := facts || jsonb_build_object(i.indicator, f.facts);
	end loop;
	return json_build_object('format', 3, 'kind', r.kind, 'period', r.period,
	    'revision', r.revision,
	    'basis', case when live then 'live' else 'frozen' end,
	    'horizon', r.horizon, 'as_of', (select nullif(h.at, '-infinity')
	        from ledger.horizon h where h.number = r.horizon),
	    'cut_off', r.cut_off, 'corrects', r.corrects, 'reason', r.reason,
	    'cause', r.cause,
	    'approval_window', windows, 'approval_window_end', last,
	    'judges', (select json_object_agg(j.signature, j.digest
	        order by j.signature) from report.judges_of(r.rule_set) j),
	    'rule_set', (select s.body::json from report.rule_set s
	        where s.id = r.rule_set),
	    'units', units,
	    'inputs', ('{' || array_to_string(inputs, ', ') || '}')::json,
	    'facts', facts, 'ledger', case when not live
	        then report.ledger_chain(r.horizon, false) end,
	    'figures', report.part_of(k.figures, r.horizon, whole),
	    'work', report.part_of(k.work, r.horizon, whole));
end
$$;
alter function report.inputs_of(report.run, text) owner to rr_owner;
revoke all on function report.inputs_of(report.run, text) from public;
grant execute on function report.inputs_of(report.run, text) to rr_reader;
