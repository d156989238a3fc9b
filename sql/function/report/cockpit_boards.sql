-- SPDX-License-Identifier: Apache-2.0
-- select report.cockpit_boards(document);	-- {"totals": {…}, "boards": {…}}
-- 改革品牌榜, 一地创新·全市推广, 改革试点, 改革需求热力榜, 问题破解 (null in a report
-- from before they were counted): the same figures that the scores were
-- computed from, so that a board and a score never disagree.  A pilot of three
-- districts is one of the city's pilots and taken on three times.
create or replace function report.cockpit_boards(p_document jsonb)
returns json
language plpgsql stable
as $$
declare
	answer	json;
begin
	with f as (select u ->> 'unit' as unit,
	        report.num(p_document, 'pilots', u ->> 'unit') as pilots,
	        report.num(p_document, 'acceptance', u ->> 'unit') as accepted,
	        (p_document #>> array['inputs', 'acceptance', u ->> 'unit',
	            'den'])::bigint as due,
	        report.num(p_document, 'national', u ->> 'unit') as national,
	        report.num(p_document, 'city', u ->> 'unit') as city,
	        report.num(p_document, 'media', u ->> 'unit') as media,
	        coalesce((p_document #>> array['figures', 'units', u ->> 'unit',
	            'results'])::bigint, 0) as results,
	        coalesce((p_document #>> array['figures', 'units', u ->> 'unit',
	            'spread'])::bigint, 0) as spread
	    from jsonb_array_elements(p_document -> 'units') u)
	select json_build_object('totals', json_build_object(
	    'pilots', p_document #> '{facts,pilots}',
	    'pilots_taken_on', sum(f.pilots), 'pilot_results', sum(f.results),
	    'accepted', sum(f.accepted), 'overdue', sum(f.due - f.accepted),
	    'achievements_national', sum(f.national),
	    'achievements_city', sum(f.city), 'media', sum(f.media),
	    'risk_events', p_document #> '{facts,risk}', 'filings_approved',
	    p_document #> '{figures,filings_approved}',
	    'demands', report.board_sum(p_document, 'demands', 'approved'),
	    'demands_adopted',
	    report.board_sum(p_document, 'demands', 'adopted'),
	    'bottlenecks',
	    report.board_sum(p_document, 'bottlenecks', 'assigned'),
	    'bottlenecks_completed',
	    report.board_sum(p_document, 'bottlenecks', 'completed')),
	    'boards', json_build_object('brand', json_agg(json_build_object(
	        'unit', f.unit, 'national', f.national, 'city', f.city,
	        'media', f.media) order by f.national + f.city + f.media desc,
	        f.national desc, f.city desc, f.unit),
	    'spread', json_agg(json_build_object('unit', f.unit,
	        'count', f.spread) order by f.spread desc, f.unit),
	    'pilots', json_agg(json_build_object('unit', f.unit,
	        'count', f.pilots, 'results', f.results,
	        'accepted', f.accepted, 'overdue', f.due - f.accepted)
	        order by f.pilots desc, f.results desc, f.unit),
	    'demands', p_document #> '{work,demands}',
	    'bottlenecks', p_document #> '{work,bottlenecks}'))
	into answer from f;
	return answer;
end
$$;
alter function report.cockpit_boards(jsonb) owner to rr_owner;
revoke all on function report.cockpit_boards(jsonb) from public;
grant execute on function report.cockpit_boards(jsonb) to rr_reader;
