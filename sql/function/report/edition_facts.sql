-- SPDX-License-Identifier: Apache-2.0
-- select report.edition_facts(figure_before, figure, true);
--     -- [{"entry": 1000, "version": 2, "title": "…", "how": "changed", "label": null}]
-- The facts that one of two figures counts (or leaves out: false, label says why)
-- and the other does not, or says something else of.
create or replace function report.edition_facts(p_before jsonb, p_figure jsonb,
    p_counted boolean)
returns json
language plpgsql stable
as $$
declare
	digest	text := case when p_counted then 'digest' else 'left_digest' end;
begin
	if p_before ? digest and p_before -> digest = p_figure -> digest
	or p_before = p_figure then
		return '[]';
	end if;
	return (with a as (select l.* from report.lines_of(p_before, p_counted) l),
	b as (select l.* from report.lines_of(p_figure, p_counted) l),
	d as (select coalesce(b.entry, a.entry) as entry,
	        coalesce(b.version, a.version) as version,
	        case when a.entry is null then 'added'
	        when b.entry is null then 'gone' else 'changed' end as how,
	        coalesce(b.note, b.reason, a.note, a.reason) as said
	    from a full join b on b.entry = a.entry
	        and b.source is not distinct from a.source
	        and b.event is not distinct from a.event
	    where (a.version, a.num, a.den, a.note, a.reason) is distinct from
	        (b.version, b.num, b.den, b.note, b.reason))
	select coalesce(json_agg(json_build_object('entry', d.entry,
	    'version', d.version, 'title', h.title, 'how', d.how,
	    'label', r.label) order by d.entry, d.version), '[]')
	from d
	left join lateral report.fact_heading(d.entry, d.version) h on true
	left join ledger.reason r on r.reason = d.said
	where p_counted or d.said is distinct from 'not_caused_by_reform');
end
$$;
alter function report.edition_facts(jsonb, jsonb, boolean) owner to rr_owner;
revoke all on function report.edition_facts(jsonb, jsonb, boolean) from public;
grant execute on function report.edition_facts(jsonb, jsonb, boolean)
	to rr_reader;
