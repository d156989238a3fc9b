-- SPDX-License-Identifier: Apache-2.0
-- select filing.remind();	-- {"day": "2023-03-21", "items": 80, "people": 41}
-- By the worker; null: not yet the hour (remind_hour, 8) of the business day, or
-- the day is done.  Every rung that was reached and not yet taken is taken once
-- for an obligation and its day, also by one that came back or was opened late;
-- one digest a day for each person and unit [33], which says, too, what lies on
-- desks without a day (filing.remind_desks).  What is owed from today on is
-- opened first: a worker that was away begins both on the same morning.
create or replace function filing.remind()
returns json
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	today	date := ops.today();
	n	int;
	people_	int;
	taken_	bigint[];
	days_	int[];
	entries	bigint[];
	rungs	text[];
begin
	if extract(hour from ops.now() at time zone 'Asia/Shanghai')
	    < ops.setting_get('remind_hour', '8')::int
	    or exists (select from filing.reminder_day d where d.day = today)
	    or not pg_try_advisory_xact_lock(21074, 3)
	    or exists (select from filing.reminder_day d where d.day = today)
	then
		return null;
	end if;
	perform filing.obligation_roll();
	with taken as (
		insert into filing.reminder (obligation, due, days, at)
		select o.obligation, o.due, l.days, ops.now()
		from filing.reminder_ladder() l
		join filing.obligation o on o.due + l.days <= today
		    and o.state in ('open', 'filed')
		on conflict do nothing returning obligation, days
	)
	select array_agg(t.obligation), array_agg(t.days) into taken_, days_
	from taken t;
	select array_agg(d.entry), array_agg(d.rung) into entries, rungs
	from filing.remind_desks() d;
	perform ops.notice_add(d.unit, null, d.account, null, 'digest', d.text)
	from filing.digest(taken_, days_, entries, rungs) d;
	get diagnostics people_ = row_count;
	n := (select count(distinct i) from unnest(taken_) i)
	    + (select count(distinct i) from unnest(entries) i);
	insert into filing.reminder_day (day, items, people, at)
	values (today, n, people_, ops.now());
	return json_build_object('day', today, 'items', n, 'people', people_);
end
$$;
alter function filing.remind() owner to rr_writer;
revoke all on function filing.remind() from public;
grant execute on function filing.remind() to rr_worker;
