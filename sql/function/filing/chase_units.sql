-- SPDX-License-Identifier: Apache-2.0
-- select filing.chase_units('{17,18,21}', '{17,21}');	-- {"chased": 2, "skipped": 1, …}
-- Which units a chase of these reaches, with how many each (the second list), and of
-- which each how many are passed over since they were chased today, when and by whom.
-- Those that are reached come first.
create or replace function filing.chase_units(p_found bigint[], p_fresh bigint[])
returns json
language plpgsql stable
as $$
begin
	return (select json_build_object('chased', coalesce(sum(t.chased), 0),
	    'skipped', coalesce(sum(t.skipped), 0), 'units', coalesce(json_agg(
	    json_build_object('unit', filing.unit_brief(t.unit),
	    'chased', t.chased, 'skipped', t.skipped, 'chased_at', t.at,
	    'chased_by', filing.unit_brief(t.by_unit))
	    order by t.chased = 0, t.unit), '[]'))
	from (select o.unit,
	        count(*) filter (where o.obligation = any (p_fresh)) as chased,
	        count(*) filter (where o.obligation <> all (p_fresh)) as skipped,
	        (array_agg(c.at order by c.at desc nulls last))[1] as at,
	        (array_agg(c.by_unit order by c.at desc nulls last))[1]
	            as by_unit
	    from filing.obligation o
	    left join filing.chase c on c.item = 'o' || o.obligation
	        and c.day = filing.chase_day()
	        and o.obligation <> all (p_fresh)
	    where o.obligation = any (p_found) group by o.unit) t);
end
$$;
alter function filing.chase_units(bigint[], bigint[]) owner to rr_owner;
revoke all on function filing.chase_units(bigint[], bigint[]) from public;
grant execute on function filing.chase_units(bigint[], bigint[]) to rr_writer;
