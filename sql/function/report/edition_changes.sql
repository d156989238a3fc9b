-- SPDX-License-Identifier: Apache-2.0
-- select report.edition_changes(r);
--     -- {"report": 3, "revision": 1, "differ": 2, "about": [], "totals": [{…}],
--     --     "figures": [{…}], "left_out": []}
-- In what an edition differs from the last published one of its period before it,
-- for its page, its files and whoever is about to publish it; null where there is
-- none.  differ: how many places, each a row of the three lists: about in words;
-- totals: units whose total, rank or colour is another; figures: a unit's
-- indicator, where value, score or the facts counted are (facts: which); those of
-- another total, value or fact first.  left_out counts nowhere and is no difference, but
-- says why what was corrected may have changed nothing; events that were not
-- proved are not among it (X58).
create or replace function report.edition_changes(r report.report)
returns json
language plpgsql stable
as $$
declare
	b	report.report;
	n	jsonb;
	o	jsonb;
	about	json;
	totals	json;
	figures	json;
	rest	json;
begin
	select * into b from report.report x where x.kind = r.kind
	and x.period = r.period and x.revision < r.revision
	and x.state = 'published' order by x.revision desc limit 1;
	if not found then
		return null;
	end if;
	o := b.document::jsonb;
	n := r.document::jsonb;
	about := report.edition_about(b, r);
	with u as (select coalesce(x.v ->> 'unit', y.v ->> 'unit') as unit,
	        coalesce(x.v ->> 'name', y.v ->> 'name') as name,
	        y.v as was, x.v as now
	    from jsonb_array_elements(n #> '{scores,units}') x (v)
	    full join jsonb_array_elements(o #> '{scores,units}') y (v)
	    on y.v -> 'unit' = x.v -> 'unit')
	select coalesce(json_agg(json_build_object('unit', u.unit, 'name', u.name,
	    'total_before', u.was -> 'total', 'total', u.now -> 'total',
	    'rank_before', u.was -> 'rank', 'rank', u.now -> 'rank',
	    'band_before', u.was -> 'band', 'band', u.now -> 'band')
	    order by u.was #> '{raw_total,exact}' is not distinct from
	    u.now #> '{raw_total,exact}', (u.now -> 'rank')::int, u.unit), '[]')
	into totals
	from u where (u.was #> '{raw_total,exact}', u.was -> 'rank',
	        u.was -> 'band') is distinct from (u.now #> '{raw_total,exact}',
	        u.now -> 'rank', u.now -> 'band');
	select coalesce(json_agg(json_build_object('unit', c.unit, 'name', c.name,
	    'indicator', c.indicator, 'label', c.label,
	    'value_before', c.was -> 'value_shown',
	    'value', c.now -> 'value_shown', 'score_before', c.was -> 'score',
	    'score', c.now -> 'score', 'facts', c.facts)
	    order by c.moved desc, c.place, c.unit) filter (where c.moved
	    or c.was #> '{score,exact}' is distinct from
	    c.now #> '{score,exact}'), '[]'), coalesce(json_agg(json_build_object('unit', c.unit, 'name', c.name,
	    'indicator', c.indicator, 'label', c.label, 'facts', c.left_out)
	    order by c.place, c.unit)
	    filter (where json_array_length(c.left_out) > 0), '[]')
	into figures, rest
	from report.edition_figures(o, n) c;
	return json_build_object('report', b.report, 'revision', b.revision,
	    'differ', json_array_length(about) + json_array_length(totals)
	        + json_array_length(figures),
	    'about', about, 'totals', totals, 'figures', figures,
	    'left_out', rest);
end
$$;
alter function report.edition_changes(report.report) owner to rr_owner;
revoke all on function report.edition_changes(report.report) from public;
grant execute on function report.edition_changes(report.report) to rr_reader;
