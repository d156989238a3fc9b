-- SPDX-License-Identifier: Apache-2.0
-- select report.figures('judge_pilots_v1', 17, window, true, false);
--     -- {"U500101": {"num": 3, "den": 1, "counted": [[9, 1]], …}, …}
-- Every reporting unit in force at the cut-off, those without a record too, as
-- a fraction over the judge's rows, and how often a note was made.  p_lists:
-- with the records counted, those left out and why; p_events: how many of each
-- kind a deduction has.
-- Plan: the judge, folded in, hashed by unit; the lists cost more than the count.
create or replace function report.figures(p_judge text, p_horizon bigint,
    p_span ledger.span, p_lists boolean, p_events boolean)
returns json
language plpgsql stable
as $$
declare
	lists	text := $q$, 'note_counts', report.tally(j.note)$q$;
	answer	json;
begin
	if p_lists then
		lists := lists || $q$, 'counted', coalesce(j.counted, '[]'),
		    'left_out', coalesce(j.left_out, '[]'),
		    'notes', coalesce(j.notes, '[]')$q$;
	end if;
	if p_events then
		lists := lists || $q$, 'events', report.tally(j.event)$q$;
	end if;
	execute format($q$
		select json_object_agg(o.unit, json_build_object(
		    'num', coalesce(j.num, 0),
		    'den', coalesce($3, j.den, 0) %s) order by o.unit)
		from org.unit o left join (
			select v.unit, sum(v.num) filter (where v.counted) as num,
			    sum(v.den) filter (where v.counted) as den,
			    array_agg(v.event) filter (where v.counted
			        and v.event is not null) as event,
			    array_agg(v.note) filter (where v.note is not null)
			        as note %s
			from ledger.%I($1, $2) v group by v.unit) j using (unit)
		where o.kind = 'district' and o.reports
		and o.in_force @> ($2).cut_off $q$, lists, case when p_lists then
		    $q$, json_agg(json_build_array(v.entry, v.version)
		        order by v.entry, v.version)
		        filter (where v.counted) as counted,
		    json_agg(json_build_object('entry', v.entry,
		        'version', v.version, 'reason', v.reason)
		        order by v.entry, v.version)
		        filter (where not v.counted) as left_out,
		    json_agg(json_build_object('entry', v.entry,
		        'note', v.note) order by v.entry, v.version)
		        filter (where v.note is not null) as notes $q$
		else '' end, p_judge)
	into answer
	using p_horizon, p_span, (select j.den from ledger.judge j
	    where j.judge = p_judge);
	return coalesce(answer, '{}');
end
$$;
alter function report.figures(text, bigint, ledger.span, boolean, boolean)
	owner to rr_owner;
revoke all on function report.figures(text, bigint, ledger.span, boolean,
	boolean) from public;
grant execute on function report.figures(text, bigint, ledger.span, boolean,
	boolean) to rr_reader;
