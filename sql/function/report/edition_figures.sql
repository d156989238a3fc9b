-- SPDX-License-Identifier: Apache-2.0
-- select * from report.edition_figures(before, document);
--     -- 1 | U500103 | 万州区 | pilots | 试点项目数 | {…} | {…} | t | [{"entry": 9, …}] | []
-- Each unit's indicator in two editions of one period, side by side.  was, now: as
-- the engine wrote them; moved: the value or a fact counted is another; facts,
-- left_out: which, how gone, added or changed (another version, or counted or left
-- out otherwise).  Lists of facts that have one digest are not read.
create or replace function report.edition_figures(p_before jsonb,
    p_document jsonb)
returns table (place bigint, unit text, name text, indicator text, label text,
	was jsonb, now jsonb, moved boolean, facts json, left_out json)
language sql stable
as $$
	with docs as (values (false, p_before), (true, p_document)),
	labels as (select distinct on (i.v ->> 'key') i.v ->> 'key' as indicator,
	        i.v ->> 'label' as label, i.n as place
	    from docs d (fresh, v), jsonb_array_elements(d.v
	        #> '{scores,indicators}') with ordinality i (v, n)
	    order by i.v ->> 'key', d.fresh desc),
	cells as (select coalesce(x.unit, y.unit) as unit,
	        coalesce(x.name, y.name) as name,
	        coalesce(x.key, y.key) as indicator, y.value as was, x.value as now
	    from (select u ->> 'unit' as unit, u ->> 'name' as name, i.key, i.value
	        from jsonb_array_elements(p_document #> '{scores,units}') u,
	            jsonb_each(u -> 'indicators') i) x
	    full join (select u ->> 'unit' as unit, u ->> 'name' as name, i.key,
	            i.value
	        from jsonb_array_elements(p_before #> '{scores,units}') u,
	            jsonb_each(u -> 'indicators') i) y
	    on y.unit = x.unit and y.key = x.key),
	pairs as (select c.*, p_before #> array['inputs', c.indicator, c.unit] as old,
	        p_document #> array['inputs', c.indicator, c.unit] as new
	    from cells c)
	select l.place, p.unit, p.name, p.indicator, l.label, p.was, p.now,
	    (p.old -> 'num', p.old -> 'den') is distinct from (p.new -> 'num',
	        p.new -> 'den') or json_array_length(f.facts) > 0,
	    f.facts, g.facts
	from pairs p join labels l using (indicator),
	    lateral report.edition_facts(p.old, p.new, true) f (facts),
	    lateral report.edition_facts(p.old, p.new, false) g (facts)
$$;
alter function report.edition_figures(jsonb, jsonb) owner to rr_owner;
revoke all on function report.edition_figures(jsonb, jsonb) from public;
grant execute on function report.edition_figures(jsonb, jsonb) to rr_reader;
