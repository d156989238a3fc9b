-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.obligation_opens('6f1c….12', '{}');
--	-- {"own", "items": [{"module", "module_label", "period", "label", "opens", "due"}]}
-- When the next updates become owed, by business: those of the caller's unit, as
-- things stand (own); for the office, and for a unit that will owe none, all.  For who sees an
-- empty list of what is owed, so that it is asked seldom.
-- Plan: the owes functions, as obligation_roll calls them.
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
begin
	if not filing.reads_filings(a) then
		perform ops.refuse('forbidden');
	end if;
	for r in select h.module, m.label, h.owes, n.period
	    from flow.hook h join flow.module m on m.module = h.module
	        and m.online
	    cross join lateral (select case when ops.today()
	        < ops.period_opens(t.this) then t.this else ops.period_of(
	        ops.period_end(t.this) + 1, h.owes_every) end as period
	        from (select ops.period_of(ops.today(), h.owes_every)) t(this)) n
	    where h.owes is not null and flow.covers(a, h.module)
	    order by ops.period_opens(n.period), m.position, h.module loop
		item := json_build_object('module', r.module,
		    'module_label', r.label, 'period', r.period,
		    'label', ops.period_label(r.period),
		    'opens', ops.period_opens(r.period),
		    'due', ops.period_end(r.period));
		every_ := every_ || item;
		if a.kind <> 'reform_office' then
			execute format('select exists (select from %s($1) w
			    where w.unit = $2)', r.owes)
			into own using r.period, a.unit;
			if own then
				mine := mine || item;
			end if;
		end if;
	end loop;
	return ops.done(200, json_build_object('own', cardinality(mine) > 0,
	    'items', array_to_json(
	    case when cardinality(mine) = 0 then every_ else mine end)));
end
$$;
alter function filing.obligation_opens(text, jsonb) owner to rr_writer;
revoke all on function filing.obligation_opens(text, jsonb) from public;
grant execute on function filing.obligation_opens(text, jsonb) to rr_api;
