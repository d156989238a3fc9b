-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.obligation_opens('6f1c….12', '{}');
--	-- {"own", "items": [{"module", "module_label", "period", "label", "opens", "due"}]}
-- When the next updates become owed, by business: those of the caller's unit, as
-- things stand (own), each at its own day, since work that was given late is first
-- owed a period later than the rest; for the office, and for a unit that will owe
-- none, all.  For who sees an empty list of what is owed, so that it is asked seldom.
-- Plan: the owes functions, as obligation_roll calls them, of two periods at most.
create or replace function filing.obligation_opens(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	r	record;
	own	boolean;
	every_	json[] := '{}';
	mine	json[] := '{}';
	item	json;
	period_	text;
begin
	if not filing.reads_filings(a) then
		perform ops.refuse('forbidden');
	end if;
	for r in select h.module, m.label, h.owes, n.period
	    from flow.hook h join flow.module m on m.module = h.module
	        and m.online
	    cross join lateral ops.period_after(ops.period_owed(h.owes_every))
	        n (period)
	    where h.owes is not null and flow.covers(a, h.module)
	    order by ops.period_opens(n.period), m.position, h.module loop
		foreach period_ in array array[r.period,
		    ops.period_after(r.period)] loop
			item := json_build_object('module', r.module,
			    'module_label', r.label, 'period', period_,
			    'label', ops.period_label(period_),
			    'opens', ops.period_opens(period_),
			    'due', ops.period_end(period_));
			if period_ = r.period then
				every_ := every_ || item;
			end if;
			exit when a.kind = 'reform_office';
			execute format('select exists (select from %s($1) w
			    where w.unit = $2)', r.owes)
			into own using period_, a.unit;
			if own then
				mine := mine || item;
				exit;
			end if;
		end loop;
	end loop;
	return ops.done(200, json_build_object('own', cardinality(mine) > 0,
	    'items', (select coalesce(json_agg(x order by x ->> 'opens', n), '[]')
	    from unnest(case when cardinality(mine) = 0 then every_ else mine end)
	        with ordinality u(x, n))));
end
$$;
alter function filing.obligation_opens(text, jsonb) owner to rr_writer;
revoke all on function filing.obligation_opens(text, jsonb) from public;
grant execute on function filing.obligation_opens(text, jsonb) to rr_api;
