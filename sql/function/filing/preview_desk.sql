-- SPDX-License-Identifier: Apache-2.0
-- select filing.preview_desk(1, entries);	-- {"key": "1", "stage_label": …}
-- One desk of a preview: how many filings lie there, of which units, in whose hands
-- the oldest, since when; of several desks in nobody's.
create or replace function filing.preview_desk(p_key bigint,
    p_entries filing.entry[])
returns jsonb
language plpgsql stable
as $$
declare
	e	filing.entry;
begin
	select * into e from unnest(p_entries) x
	order by x.desk_since nulls last, x.entry limit 1;
	return jsonb_build_object('key', p_key::text, 'stage', e.stage,
	    'stage_label', (select string_agg(distinct
	        filing.stage_label(x.module, x.stage), '、')
	        from unnest(p_entries) x),
	    'entries', cardinality(p_entries), 'units', (select
	        jsonb_agg(distinct filing.unit_brief(x.unit)::jsonb)
	        from unnest(p_entries) x),
	    'desk', case when (select count(distinct x.desk_unit)
	        from unnest(p_entries) x) = 1 then filing.desk_json(e) end);
end
$$;
alter function filing.preview_desk(bigint, filing.entry[]) owner to rr_owner;
revoke all on function filing.preview_desk(bigint, filing.entry[]) from public;
grant execute on function filing.preview_desk(bigint, filing.entry[])
	to rr_writer;
