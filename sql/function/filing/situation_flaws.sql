-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.situation_flaws(e, body, '/body', '/body/participants',
--     true, false);	-- ("/body/situation",situation_not_for_unit,…)
-- What 表三 asks of whatever claims a situation, an achievement or a result of a
-- project: R95, R99, R102, R104, X41.  p_said: its fields, which stand under
-- p_pointer; p_listed: the list of who was at a meeting (C5) is attached, as a file
-- of p_list, or was when it was approved; p_stands: approved with that situation and
-- day, whose year is not asked about again.
create or replace function filing.situation_flaws(e filing.entry, p_said jsonb,
    p_pointer text, p_list text, p_listed boolean, p_stands boolean)
returns setof filing.flaw
language plpgsql stable
as $$
declare
	sit	flow.code;
	u	org.unit;
	day	date := filing.day_of(p_said ->> 'event_date');
	absent	text[] := '{}';
begin
	select * into u from org.unit t where t.unit = e.unit;
	select * into sit from flow.code c where c.code_list = 'situation'
	and c.code = p_said ->> 'situation' and c.in_force @> ops.today();
	if not p_stands
	    and not filing.report_year_open(extract(year from day)::int) then
		return next filing.flaw_make(p_pointer || '/event_date',
		    'event_outside_year', '只填报今年以来获肯定、推广、报道的情形');
	end if;
	if sit.more @> '{"districts_only": true}' and u.kind <> 'district' then
		return next filing.flaw_make(p_pointer || '/situation',
		    'situation_not_for_unit',
		    '“获全市推广”的情形仅区县需要填报');
	end if;
	if sit.code = 'P1' then
		return query select (filing.flaw_make(p_pointer || '/' || f,
		    'media_declaration_required', case f
		    when 'not_roundup' then '须声明不是综合报道，综合报道不计分'
		    else '须声明不是仅点名提及，仅点名提及不计分' end)).*
		from unnest('{not_roundup,not_mention_only}'::text[]) f
		where p_said -> f is distinct from 'true';
	else
		return query select (filing.flaw_make(p_pointer || '/' || f,
		    'invalid_value', '只有情形为中央媒体报道时才填写')).*
		from unnest('{medium,not_roundup,not_mention_only}'::text[]) f
		where not filing.is_empty(p_said -> f) and sit.code is not null;
	end if;
	if sit.code = 'C5' and not p_listed then
		return next filing.flaw_make(p_list, 'participants_required',
		    '请上传参会名单，参会范围至少为本片区内所有区县代表');
	end if;
	if sit.code = 'C5' and jsonb_typeof(p_said -> 'attended_units') = 'array'
	then
		absent := filing.region_absent(e.unit, day,
		    p_said -> 'attended_units');
	end if;
	if absent <> '{}' then
		return next filing.flaw_make(p_pointer || '/attended_units',
		    'attendance_incomplete', format('参会范围至少为本片区（%s）'
		    '内所有区县代表，还缺：%s', u.region,
		    filing.unit_names(absent)));
	end if;
	if sit.code = 'C8' and exists (select from org.unit_flag x
	    where x.unit = e.unit and x.flag = 'chief_is_city_leader'
	    and x.in_force @> day) then
		return next filing.flaw_make(p_pointer || '/situation',
		    'chief_is_city_leader',
		    '本单位主要领导是市领导，市领导肯定性批示不计入');
	end if;
end
$$;
alter function filing.situation_flaws(filing.entry, jsonb, text, text, boolean,
	boolean) owner to rr_owner;
revoke all on function filing.situation_flaws(filing.entry, jsonb, text, text,
	boolean, boolean) from public;
grant execute on function filing.situation_flaws(filing.entry, jsonb, text, text,
	boolean, boolean) to rr_writer;
