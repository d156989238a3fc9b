-- SPDX-License-Identifier: Apache-2.0
-- return filing.chase_missing('pilot_update', '2023Q1', null, null, a);
-- Performs it for all that is not yet filed of a module and a period, in one unit
-- or in every one; a notice to each unit, not one to each item.  What was chased
-- today already is passed over.
create or replace function filing.chase_missing(p_module text, p_period text,
    p_unit text, p_note text, a org.actor)
returns ops.answer
language plpgsql volatile
as $$
declare
	found_	bigint[] := filing.chase_found(p_module, p_period, p_unit, a);
	fresh	bigint[];
begin
	with made as (insert into filing.chase (obligation, entry, module, unit,
	    note, day, account, by_unit, at)
	    select o.obligation, o.entry, o.module, o.unit, p_note,
	        filing.chase_day(), a.account, a.unit, ops.now()
	    from unnest(found_) i
	    join filing.obligation o on o.obligation = i
	    on conflict (item, day) do nothing returning obligation)
	select array_agg(m.obligation) into fresh from made m;
	if fresh is null then
		perform ops.refuse('chased_today');
	end if;
	perform ops.notice_add(t.unit, r, null, null, 'chase',
	    filing.chase_text(a, t.what, p_note), t.first)
	from (select o.unit, format('“%s”%s尚有 %s 项未报，%s%s%s',
	    (select m.label from flow.module m where m.module = p_module),
	    ops.period_label(p_period), count(*),
	    filing.chase_by(array_agg(o.obligation)),
	    coalesce('：' || nullif(array_to_string((array_agg(s.title
	        order by o.due, o.obligation))[:3], '、'), ''), ''),
	    case when count(*) > 3 then '等' else '' end) as what,
	    case when count(*) = 1 then min(o.obligation) end as first
	    from unnest(fresh) i join filing.obligation o on o.obligation = i
	    left join filing.entry s on s.entry = o.subject
	    group by o.unit) t, unnest('{clerk,reviewer}'::org.role[]) r;
	return ops.done(201, filing.chase_units(found_, fresh));
end
$$;
alter function filing.chase_missing(text, text, text, text, org.actor) owner to
	rr_owner;
revoke all on function filing.chase_missing(text, text, text, text, org.actor)
	from public;
grant execute on function filing.chase_missing(text, text, text, text,
	org.actor) to rr_writer;
