-- SPDX-License-Identifier: Apache-2.0
-- select * from report.figures('judge_pilots_v1', 17, window, '{U500101,…}',
--     'keep', false);
--     -- {"U500101": {"num": 3, "den": 1, "count": 3, "digest": "8c1f…", …}, …} | 12
-- units: every unit asked for, those without a record too, as a fraction over
-- the judge's rows, and how often a note was made.
-- facts: records that count in the whole city: a pilot of three districts, an
-- event of two, is one.
-- p_how: 'live' no more than that; 'digest' with the number of records counted
-- and left out and the digests of their sorted lines; 'keep' writes those lines
-- down as well; 'full' says them ([entry, version, num, den, event, note] of what
-- counted; entry, version, reason and note of what did not).
-- p_events: how many of each kind a deduction has.
-- Plan: the judge once, sorted once, each line and each list hashed once; 40,000
-- rows 0.2 s beyond what the judge takes.
create or replace function report.figures(p_judge text, p_horizon bigint,
    p_span ledger.span, p_units text[], p_how text, p_events boolean)
returns table (units json, facts bigint)
language plpgsql volatile
as $$
declare
	said	text := $q$, 'note_counts', report.tally(j.note)$q$;
	lists	text := '';
	digests	text := '';
	kept	text := '';
begin
	if p_events then
		said := said || $q$, 'events', report.tally(j.event)$q$;
	end if;
	if p_how <> 'live' then
		said := said || $q$, 'count', coalesce(cardinality(j.facts), 0),
		    'digest', coalesce(j.digest, report.lines_digest(null)),
		    'left_count', coalesce(cardinality(j.rest), 0),
		    'left_digest', coalesce(j.left_digest,
		        report.lines_digest(null))$q$;
		digests := $q$, report.lines_digest(g.hashes) as digest,
		    report.lines_digest(g.rest_hashes) as left_digest$q$;
		lists := $q$,
		    array_agg(v.line) filter (where v.counted) as facts,
		    array_agg(v.hash) filter (where v.counted) as hashes,
		    array_agg(v.line) filter (where not v.counted) as rest,
		    array_agg(v.hash) filter (where not v.counted)
		        as rest_hashes$q$;
	end if;
	if p_how = 'keep' then
		kept := $q$, k as (insert into report.counted
		    select l.digest, l.facts, l.hashes
		    from unnest($4) o(unit) join j using (unit),
		    lateral (values (j.digest, j.facts, j.hashes),
		        (j.left_digest, j.rest, j.rest_hashes))
		        l (digest, facts, hashes)
		    where l.facts is not null on conflict do nothing)$q$;
	elsif p_how = 'full' then
		said := said || $q$, 'counted', coalesce(j.counted_, '[]'),
		    'left_out', coalesce(j.left_out, '[]'),
		    'notes', coalesce(j.notes, '[]')$q$;
		lists := lists || $q$,
		    json_agg(json_build_array(v.entry, v.version, v.num, v.den,
		        v.event, v.note)) filter (where v.counted) as counted_,
		    json_agg(json_build_object('entry', v.entry,
		        'version', v.version, 'reason', v.reason))
		        filter (where not v.counted) as left_out,
		    json_agg(json_build_object('entry', v.entry,
		        'note', v.note)) filter (where v.note is not null)
		        as notes$q$;
	end if;
	return query execute format($q$
		with v as materialized (select x.*, encode(sha256(convert_to(
		    x.line, 'UTF8')), 'hex') as hash
		    from (select y.*, case when %5$L = 'live' then ''
		        when y.counted then concat_ws(' ', y.unit, y.entry,
		        y.version, y.num, y.den, coalesce(y.event, '-'),
		        coalesce(y.note, '-'))
		        else concat_ws(' ', y.unit, y.entry, y.version,
		        coalesce(y.reason, '-'), coalesce(y.note, '-')) end as line
		        from ledger.%4$I($1, $2) y
		        order by y.unit, y.entry, y.version offset 0) x),
		g as (
			select v.unit, sum(v.num) filter (where v.counted) as num,
			    sum(v.den) filter (where v.counted) as den,
			    array_agg(v.event) filter (where v.counted
			        and v.event is not null) as event,
			    array_agg(v.note) filter (where v.note is not null)
			        as note %2$s
			from v group by v.unit),
		j as materialized (select g.* %6$s from g) %3$s
		select coalesce(json_object_agg(o.unit, json_build_object(
		    'num', coalesce(j.num, 0),
		    'den', coalesce($3, j.den, 0) %1$s) order by o.unit), '{}'),
		    (select count(*) from (select from v where v.counted
		        group by v.entry) n)
		from unnest($4) o(unit) left join j using (unit)
		$q$, said, lists, kept, p_judge, p_how, digests)
	using p_horizon, p_span, (select j.den from ledger.judge j
	    where j.judge = p_judge), p_units;
end
$$;
alter function report.figures(text, bigint, ledger.span, text[], text, boolean)
	owner to rr_owner;
revoke all on function report.figures(text, bigint, ledger.span, text[], text,
	boolean) from public;
grant execute on function report.figures(text, bigint, ledger.span, text[],
	text, boolean) to rr_reader;
