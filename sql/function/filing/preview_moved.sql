-- SPDX-License-Identifier: Apache-2.0
-- select filing.preview_moved(base, tried);	-- {"city": {"U500103": {"num": 2, …}}}
-- Of the figures that were tried, those which are others than before.
create or replace function filing.preview_moved(base jsonb, tried jsonb)
returns jsonb
language plpgsql immutable
as $$
begin
	return (select coalesce(jsonb_object_agg(i.key, m.units), '{}')
	from jsonb_each(tried) i
	cross join lateral (select jsonb_object_agg(u.key, u.value)
	    from jsonb_each(i.value) u
	    where u.value <> base #> array[i.key, u.key]) m (units)
	where m.units is not null);
end
$$;
alter function filing.preview_moved(jsonb, jsonb) owner to rr_owner;
revoke all on function filing.preview_moved(jsonb, jsonb) from public;
grant execute on function filing.preview_moved(jsonb, jsonb) to rr_writer;
