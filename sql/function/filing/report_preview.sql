-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.report_preview('6f1c….12',
--     '{"body": {"kind": "district", "period": "2023Q1", "unit": "U500103"}}');
-- 若今日出表: what a report would say if it were made today, from what is approved
-- and from that with what is under review, as far as the caller may see it; one
-- unit (or project) with every filing and desk by itself, or all by desk.
-- engine: the figures for the scoring engine, which the server puts in its place.
-- What is under review is counted by trying it on the ledger (preview_try), so
-- this door writes, and nothing of that stays.  All units are counted for one
-- caller at a time.
-- Plan: one count of all units, one a desk and one a filing of their units alone.
create or replace function filing.report_preview(caller text, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	most	constant int := 1000;
	a	org.actor := org.actor_of(caller);
	about	jsonb;
	kind	text := coalesce(args #>> '{body,kind}', 'district');
	mine	text[];
	own	text;
	modules	text[];
	seen	filing.entry[];
	base	jsonb;
	parts	jsonb;
	whole	jsonb;
begin
	if not filing.reads_filings(a) then
		perform ops.refuse('forbidden');
	end if;
	about := report.preview_about(kind, args #>> '{body,period}');
	if about is null then
		perform ops.refuse('not_found', jsonb_build_object('detail',
		    format('还没有发布%s的指标体系', report.kind_label(kind))));
	elsif about -> 'units' = '[]' then
		perform ops.refuse('conflict',
		    '{"detail": "本期没有可以比较的单位或项目"}');
	end if;
	mine := filing.preview_mine(a, about);
	own := filing.preview_unit(mine, args #>> '{body,unit}', about);
	if own is null and not pg_try_advisory_xact_lock(786) then
		perform ops.refuse('overloaded',
		    '{"detail": "正在为别人测算，请稍候再试"}');
	end if;
	modules := array(select distinct m from jsonb_array_elements(
	    about -> 'windows') w, jsonb_array_elements_text(w -> 'modules') m);
	seen := array(select e from filing.preview_entries(a, modules,
	    array(select u ->> 'unit'
	    from jsonb_array_elements(about -> 'units') u)) e);
	if cardinality(seen) > most then
		perform ops.refuse('conflict', jsonb_build_object('detail',
		    format('在审的填报件超过 %s 件，暂不能预览', most)));
	end if;
	base := report.preview_figures(about, ledger.preview_base(), array(select
	    u ->> 'unit' from jsonb_array_elements(about -> 'units') u), null);
	whole := filing.preview_try(a, about, base, seen) -> 'figures';
	if own is null and mine <> '{}' then
		seen := array(select e from unnest(seen) e
		    where mine && filing.units_counted(e));
	end if;
	parts := filing.preview_parts(a, about, base, seen, own);
	return ops.done(200, (about - '{rule_set,units,windows}'::text[]
	    || jsonb_build_object('as_of', ops.now(),
	    'kinds', report.previews_of(a),
	    'rule_set', jsonb_build_object('id', about #> '{rule_set,id}',
	        'label', about #> '{rule_set,label}'),
	    'unit', (select jsonb_build_object('unit', own, 'name', u -> 'name')
	        from jsonb_array_elements(about -> 'units') u
	        where u ->> 'unit' = own),
	    'windows', (select jsonb_agg(w - '{modules,ends}'::text[])
	        from jsonb_array_elements(about -> 'windows') w),
	    'entries', (select count(*) from unnest(seen) e
	        where own is null or own = any (filing.units_counted(e))),
	    'desks', parts -> 'desks', 'items', parts -> 'items',
	    'engine', jsonb_build_object('rule_set', about -> 'rule_set',
	        'units', (select jsonb_agg(jsonb_build_object('unit',
	        u -> 'unit', 'name', u -> 'name'))
	        from jsonb_array_elements(about -> 'units') u),
	        'inputs', base, 'own', own, 'only', nullif(mine, '{}'),
	        'all', whole,
	        'desks', parts -> 'by_desk',
	        'items', parts -> 'by_item')))::json);
end
$$;
alter function filing.report_preview(text, jsonb) owner to rr_writer;
revoke all on function filing.report_preview(text, jsonb) from public;
grant execute on function filing.report_preview(text, jsonb) to rr_api;
