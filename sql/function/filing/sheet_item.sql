-- SPDX-License-Identifier: Apache-2.0
-- select filing.sheet_item(e, '{situation,event_date,source}')
--	-- a line of a list and, for its 审签单, when it was approved and these answers
create or replace function filing.sheet_item(e filing.entry, p_fields text[])
returns json
language plpgsql stable
as $$
begin
	return (filing.item(e)::jsonb || jsonb_build_object(
	    'approved_at', (e).approved_at,
	    'answers', (select coalesce(jsonb_object_agg(f, v.body -> f)
	        filter (where v.body ? f), '{}')
	        from filing.version v, unnest(p_fields) f
	        where v.entry = (e).entry and v.version = (e).version)))::json;
end
$$;
alter function filing.sheet_item(filing.entry, text[]) owner to rr_owner;
revoke all on function filing.sheet_item(filing.entry, text[]) from public;
grant execute on function filing.sheet_item(filing.entry, text[]) to rr_writer;
