-- SPDX-License-Identifier: Apache-2.0
-- select * from report.figures('{"kind": "two_tier", "judge":
--     "judge_pilots_v1"}', 17, window, '{U500101,…}', 'keep');
--     -- {"U500101": {"num": 3, "den": 1, "count": 3, "digest": "8c1f…", …}, …} | 12
-- What an indicator of a rule set comes to (report.source_of).
-- units: every unit asked for, those without a record too, as a fraction over
-- the judge's rows, and how often a note was made; of a deduction also how many of
-- each kind of event.
-- facts: records that count in the whole city: a pilot of three districts, an
-- event of two, is one.
-- p_how: 'live' no more than that; 'digest' with the number of records counted
-- and left out and the digests of their sorted lines; 'keep' writes those lines
-- down as well; 'full' says them ([entry, version, num, den, event, note] of what
-- counted; entry, version, reason and note of what did not).  Where an indicator is
-- counted from several sources each fact says last from which.
-- Plan: the judge once, its reasons worked out once (offset 0), each line and each
-- list hashed once, lists gathered as text.  The rows are sorted by what they are
-- grouped by before what they are listed by: sorting or hashing, whichever the
-- planner takes, gathers a list in its order.
create or replace function report.figures(p_indicator jsonb,
    p_horizon bigint, p_span ledger.span, p_units text[], p_how text)
returns table (units json, facts bigint)
language plpgsql volatile
as $$
declare
	s	record;
	cols	text := 'v.unit, v.counted, v.entry, v.version, v.num, v.den,
		    v.event, v.note, v.reason';
	by_	text := 'v.unit, v.counted, v.entry, v.version';
	said	text := $q$, 'note_counts', report.tally(c.note || l.note)$q$;
	line	text := '';
	lists	text := '';
	digests	text := '';
	kept	text := '';
begin
	select * into strict s from report.source_of(p_indicator);
	if s.many then
		cols := cols || ', v.source';
		by_ := by_ || ', v.source';
	end if;
	if p_indicator ->> 'kind' = 'deduction' then
		said := said || $q$, 'events', report.tally(c.event)$q$;
	end if;
	if p_how <> 'live' then
		line := format($q$, case when v.counted then concat_ws(' ', v.unit,
		    v.entry, v.version, v.num, v.den, coalesce(v.event, '-'),
		    coalesce(v.note, '-') %1$s)
		    else concat_ws(' ', v.unit, v.entry, v.version,
		    coalesce(v.reason, '-'), coalesce(v.note, '-') %1$s) end
		    as line$q$, case when s.many then ', v.source' end);
		lists := $q$, string_agg(x.line, E'\n') as facts,
		    string_agg(encode(sha256(convert_to(x.line, 'UTF8')),
		        'hex'), E'\n') as hashes$q$;
		digests := ', report.lines_digest(g.hashes) as digest';
		said := said || $q$, 'count', coalesce(c.count, 0),
		    'digest', coalesce(c.digest, report.lines_digest(null)),
		    'left_count', coalesce(l.count, 0),
		    'left_digest', coalesce(l.digest,
		        report.lines_digest(null))$q$;
	end if;
	if p_how = 'keep' then
		kept := $q$, k as (insert into report.counted
		    select j.digest, j.facts, j.hashes from j
		    where j.unit = any($4) on conflict do nothing)$q$;
	elsif p_how = 'full' then
		lists := lists || format($q$, json_agg(case when x.counted
		    then json_build_array(x.entry, x.version, x.num, x.den,
		        x.event, x.note %1$s)
		    else json_build_object('entry', x.entry,
		        'version', x.version, 'reason', x.reason %2$s) end) as said,
		    array_agg(json_build_array(x.entry, x.version, x.note))
		    filter (where x.note is not null) as noted$q$,
		    case when s.many then ', x.source' end,
		    case when s.many then $q$, 'source', x.source$q$ end);
		said := said || $q$, 'counted', coalesce(c.said, '[]'),
		    'left_out', coalesce(l.said, '[]'),
		    'notes', coalesce((select json_agg(json_build_object(
		        'entry', n -> 0, 'note', n -> 2)
		        order by (n ->> 0)::bigint, (n ->> 1)::int)
		        from unnest(c.noted || l.noted) n), '[]')$q$;
	end if;
	return query execute format($q$
		with g as (
			select x.unit, x.counted, count(*) as count,
			    array_agg(x.entry) as entries,
			    sum(x.num) as num, sum(x.den) as den,
			    array_agg(x.event) filter (where x.event is not null)
			        as event,
			    array_agg(x.note) filter (where x.note is not null)
			        as note %3$s
			from (select %7$s %2$s
			    from (select u.* from %1$s u offset 0) v
			    order by %8$s, v.reason collate "C", v.event collate "C",
			    v.note collate "C" offset 0) x
			group by x.unit, x.counted),
		j as materialized (select g.* %4$s from g) %5$s
		select coalesce(json_object_agg(o.unit, json_build_object(
		    'num', coalesce(c.num, 0),
		    'den', coalesce($3, c.den, 0) %6$s) order by o.unit), '{}'),
		    (select count(*) from (select from j, unnest(j.entries) e
		        where j.counted group by e) r)
		from unnest($4) o(unit)
		left join j c on c.unit = o.unit and c.counted
		left join j l on l.unit = o.unit and not l.counted
		$q$, s.query, line, lists, digests, kept, said, cols,
		    by_)
	using p_horizon, p_span, s.den, p_units;
end
$$;
alter function report.figures(jsonb, bigint, ledger.span, text[], text)
	owner to rr_owner;
revoke all on function report.figures(jsonb, bigint, ledger.span, text[], text)
	from public;
grant execute on function report.figures(jsonb, bigint, ledger.span, text[],
	text) to rr_reader;
