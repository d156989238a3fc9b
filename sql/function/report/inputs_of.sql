-- SPDX-License-Identifier: Apache-2.0
-- select report.inputs_of(r, 'keep');
-- The engine's input document for a run: all that its frozen document will say
-- but the scores.  p_how: as in report.figures; live, windows are open and today
-- is the cut-off.  The same run gives the same text for ever ('keep', 'digest'); a
-- run that names its windows keeps to them.
-- null where there is nothing to compare: no judge is asked then.  What
-- report.run_count has counted is not counted again.
-- Documents of format 2 listed the facts ('full'), those without "format" are from
-- before facts had hashes.
create or replace function report.inputs_of(r report.run, p_how text)
returns json
language plpgsql volatile
set work_mem = '64MB'
as $$
declare
	live	boolean := p_how = 'live';
	s	record;
	i	record;
	f	record;
	k	report.kind;
	inputs	text[] := '{}';
	facts	jsonb := '{}';
begin
	select * into strict k from report.kind x where x.kind = r.kind;
	select * into s from report.run_scope(r, live);
	if cardinality(s.codes) = 0 then
		return null;
	end if;
	for i in select * from report.indicators_of(r.rule_set) loop
		select x.units, x.facts into f from report.run_figure x
		where p_how = 'keep' and x.job = r.job
		and x.indicator = i.indicator;
		if not found then
			select * into f from report.figures(i.body, r.horizon,
			    report.run_span(r, coalesce((s.windows
			    ->> i.indicator)::timestamptz, 'infinity')),
			    s.codes, p_how);
		end if;
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
	    'approval_window', s.windows, 'approval_window_end', s.last,
	    'judges', (select json_object_agg(j.signature, j.digest
	        order by j.signature) from report.judges_of(r.rule_set) j),
	    'rule_set', (select x.body::json from report.rule_set x
	        where x.id = r.rule_set),
	    'units', s.units,
	    'inputs', ('{' || array_to_string(inputs, ', ') || '}')::json,
	    'facts', facts, 'ledger', case when not live
	        then report.ledger_chain(r.horizon, false) end,
	    'figures', report.part_of(k.figures, r.horizon, s.whole),
	    'work', report.part_of(k.work, r.horizon, s.whole));
end
$$;
alter function report.inputs_of(report.run, text) owner to rr_owner;
revoke all on function report.inputs_of(report.run, text) from public;
grant execute on function report.inputs_of(report.run, text) to rr_reader;
