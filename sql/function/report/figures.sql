-- SPDX-License-Identifier: Apache-2.0
-- select * from report.figures('judge_pilots_v1', 17, window, '{U500101,…}',
--     true, false);
--     -- {"U500101": {"num": 3, "den": 1, "counted": [[9, 1, …]], …}, …} | 12
-- units: every unit asked for, those without a record too, as a fraction over
-- the judge's rows, and how often a note was made.
-- facts: records that count in the whole city: a pilot of three districts, an
-- event of two, is one.
-- p_lists: with the records counted ([entry, version, num, den, event, note]),
-- how many they are and the digest of their sorted hashes, those left out and
-- why; p_events: how many of each kind a deduction has.
-- Plan: the judge once, hashed by unit; 60,000 pilots in districts 0.4 s.
create or replace function report.figures(p_judge text, p_horizon bigint,
    p_span ledger.span, p_units text[], p_lists boolean, p_events boolean)
returns table (units json, facts bigint)
language plpgsql stable
as $$
declare
	lists	text := $q$, 'note_counts', report.tally(j.note)$q$;
begin
	if p_lists then
		lists := lists || $q$, 'count', coalesce(j.n, 0),
		    'digest', encode(sha256(convert_to(coalesce(j.hashes, ''),
		        'UTF8')), 'hex'),
		    'counted', coalesce(j.counted, '[]'),
		    'left_out', coalesce(j.left_out, '[]'),
		    'notes', coalesce(j.notes, '[]')$q$;
	end if;
	if p_events then
		lists := lists || $q$, 'events', report.tally(j.event)$q$;
	end if;
	return query execute format($q$
		with v as materialized (select * from ledger.%3$I($1, $2))
		select coalesce(json_object_agg(o.unit, json_build_object(
		    'num', coalesce(j.num, 0),
		    'den', coalesce($3, j.den, 0) %1$s) order by o.unit), '{}'),
		    (select count(distinct v.entry) from v where v.counted)
		from unnest($4) o(unit) left join (
			select v.unit, sum(v.num) filter (where v.counted) as num,
			    sum(v.den) filter (where v.counted) as den,
			    array_agg(v.event) filter (where v.counted
			        and v.event is not null) as event,
			    array_agg(v.note) filter (where v.note is not null)
			        as note %2$s
			from v group by v.unit) j using (unit)
		$q$, lists, case when p_lists then
		    $q$, count(*) filter (where v.counted) as n,
		    string_agg(report.fact_hash(v.unit, v.entry, v.version,
		        v.num, v.den, v.event, v.note) || E'\n', ''
		        order by v.entry, v.version)
		        filter (where v.counted) as hashes,
		    json_agg(json_build_array(v.entry, v.version, v.num, v.den,
		        v.event, v.note) order by v.entry, v.version)
		        filter (where v.counted) as counted,
		    json_agg(json_build_object('entry', v.entry,
		        'version', v.version, 'reason', v.reason)
		        order by v.entry, v.version)
		        filter (where not v.counted) as left_out,
		    json_agg(json_build_object('entry', v.entry,
		        'note', v.note) order by v.entry, v.version)
		        filter (where v.note is not null) as notes $q$
		else '' end, p_judge)
	using p_horizon, p_span, (select j.den from ledger.judge j
	    where j.judge = p_judge), p_units;
end
$$;
alter function report.figures(text, bigint, ledger.span, text[], boolean,
	boolean) owner to rr_owner;
revoke all on function report.figures(text, bigint, ledger.span, text[],
	boolean, boolean) from public;
grant execute on function report.figures(text, bigint, ledger.span, text[],
	boolean, boolean) to rr_reader;
