-- SPDX-License-Identifier: Apache-2.0
-- select filing.obligation_history(o)	-- [{"kind": "opened", "at": …}, …]
-- due: the day that it set or asked for.  What was moved is moved by who gave the
-- work (filing.obligation_move).
create or replace function filing.obligation_history(o filing.obligation)
returns json
language sql stable
as $$
	select json_agg(json_build_object('kind', h.kind, 'at', h.at,
	    'by', filing.account_brief(h.account),
	    'unit', filing.unit_brief(h.unit), 'note', h.note, 'due', h.due,
	    'days', h.days) order by h.at, h.n)
	from (
	    select 1 as n, 'opened' as kind, (o).opened_at as at,
	        null::bigint as account, null::text as unit, null::text as note,
	        coalesce((select m.due_was from filing.obligation_move m
	        where m.obligation = (o).obligation order by m.move limit 1),
	        (o).due_original, (o).due) as due, null::int as days
	    union all
	    select 2, 'reminded', r.at, null, null, null, r.due, r.days
	    from filing.reminder r where r.obligation = (o).obligation
	    union all
	    select 3, 'chased', c.at, c.account, c.by_unit, c.note, null, null
	    from filing.chase c where c.item = 'o' || (o).obligation
	    union all
	    select 4, 'extension', x.at, x.account, x.unit, x.reason,
	        x.due_asked, null
	    from filing.extension x where x.obligation = (o).obligation
	    union all
	    select 5, case when d.due is null then 'declined' else 'granted' end,
	        d.at, d.account, null, d.note, d.due, null
	    from filing.extension x
	    join filing.extension_decision d on d.extension = x.extension
	    where x.obligation = (o).obligation
	    union all
	    select 6, v.action, v.at, v.account, v.unit, v.note, null, null
	    from filing.event v where v.entry = (o).entry
	    and v.action in ('submit', 'approve', 'return', 'withdraw', 'void')
	    union all
	    select 7, 'waived', w.at, w.account, null, w.reason, null, null
	    from filing.waiver w where w.obligation = (o).obligation
	    union all
	    select 8, 'nothing', n.at, n.account, (o).unit, n.note, null, null
	    from filing.nothing n where n.obligation = (o).obligation
	    union all
	    select 9, m.kind, m.at, null, null, null,
	        case when m.kind <> 'taken_back' then m.due end, null
	    from filing.obligation_move m where m.obligation = (o).obligation) h
$$;
alter function filing.obligation_history(filing.obligation) owner to rr_owner;
revoke all on function filing.obligation_history(filing.obligation) from public;
grant execute on function filing.obligation_history(filing.obligation) to
	rr_writer;
