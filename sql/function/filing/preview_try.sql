-- SPDX-License-Identifier: Apache-2.0
-- select filing.preview_try(a, about, base, entries);
--     -- {"figures": {"city": {"U500103": {"num": 2, "den": 1}}},
--     --  "refused": {"17": "该试点已作废"}, "reason": null}
-- The figures that would change if these filings, and no others, were approved
-- now; base: the figures as they are; reason: where none would, why the last of
-- them does not count for p_unit.  The facts are written, counted by the judges
-- and taken back within this call, whatever happens: the block ends by raising
-- RF003, and that undoes all of it.  It waits for a lock no longer than
-- 2 s, and holds its own for as long as it counts.
create or replace function filing.preview_try(a org.actor, about jsonb,
    base jsonb, p_entries filing.entry[], p_unit text default null)
returns jsonb
language plpgsql volatile
as $$
declare
	latest	constant bigint := 9223372036854775806;
	e	filing.entry;
	n	bigint := ledger.preview_base();
	units	text[];
	why	text;
	refused	jsonb := '{}';
	moved	jsonb;
	reason	text;
begin
	begin
		perform set_config('lock_timeout', '2s', true);
		foreach e in array p_entries loop
			n := n + 1;
			units := units || filing.units_counted(e);
			why := filing.preview_write(e, a, n);
			if why is not null then
				refused := refused
				    || jsonb_build_object(e.entry::text, why);
			end if;
		end loop;
		units := array(select u ->> 'unit'
		    from jsonb_array_elements(about -> 'units') u
		    where u ->> 'unit' = any (units));
		moved := filing.preview_moved(base,
		    report.preview_figures(about, latest, units, array(
		    select x.module from unnest(p_entries) x)));
		if moved = '{}' and p_unit is not null then
			reason := report.preview_reason(about, p_unit,
			    array[e.entry, e.subject], e.module);
		end if;
		raise exception using errcode = 'RF003',
		    message = 'a preview is taken back';
	exception when sqlstate 'RF003' then
		null;
	end;
	return jsonb_build_object('figures', moved, 'refused', refused,
	    'reason', reason);
end
$$;
alter function filing.preview_try(org.actor, jsonb, jsonb, filing.entry[], text)
	owner to rr_owner;
revoke all on function filing.preview_try(org.actor, jsonb, jsonb,
	filing.entry[], text) from public;
grant execute on function filing.preview_try(org.actor, jsonb, jsonb,
	filing.entry[], text) to rr_writer;
