-- SPDX-License-Identifier: Apache-2.0
-- select filing.preview_item(e, about, tried);
-- One filing under review, and what of a report hangs on it: which indicators it
-- would move, until when it can be approved for them, or why it moves none.
-- tried: of filing.preview_try with this filing alone.
create or replace function filing.preview_item(e filing.entry, about jsonb,
    tried jsonb)
returns jsonb
language plpgsql stable
as $$
declare
	moved	text[] := array(select jsonb_object_keys(tried -> 'figures'));
	closes	jsonb;
begin
	select x into closes
	from jsonb_array_elements(about -> 'windows') x
	where x ->> 'indicator' = any (moved)
	order by x ->> 'ends' limit 1;
	return filing.item(e)::jsonb || jsonb_build_object(
	    'indicators', (select coalesce(jsonb_agg(x -> 'label'), '[]')
	        from jsonb_array_elements(about -> 'windows') x
	        where x ->> 'indicator' = any (moved)),
	    'last_day', closes -> 'last_day',
	    'days_left', closes -> 'days_left',
	    'why', case when moved = '{}' then coalesce(
	        tried #>> array['refused', (e).entry::text],
	        tried ->> 'reason', '不改变本期任何指标') end);
end
$$;
alter function filing.preview_item(filing.entry, jsonb, jsonb)
	owner to rr_owner;
revoke all on function filing.preview_item(filing.entry, jsonb, jsonb)
	from public;
grant execute on function filing.preview_item(filing.entry, jsonb, jsonb)
	to rr_writer;
