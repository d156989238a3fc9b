-- SPDX-License-Identifier: Apache-2.0
-- select filing.classified_clear(e, b, v.body, patch, a) into b;
-- A matter that becomes classified keeps no text and no file of the columns that
-- it must not fill (X47): what stood there before goes, the files of this version
-- with it.  What the same change writes there is left for the check to name.
create or replace function filing.classified_clear(e filing.entry, b jsonb,
    p_before jsonb, patch jsonb, a org.actor)
returns jsonb
language plpgsql volatile
as $$
declare
	hidden	text[];
begin
	if b -> 'classified' is distinct from 'true'
	    or p_before -> 'classified' = 'true' then
		return b;
	end if;
	hidden := array(select f ->> 'name' from flow.form t,
	    jsonb_array_elements(t.form::jsonb -> 'fields') f
	    where t.module = e.module and t.current
	    and (f ->> 'hide_if_classified')::boolean);
	update filing.attachment x set state = 'removed',
	    until_version = e.version, removed_by = a.account
	where x.entry = e.entry and x.state = 'attached'
	and x.field = any (hidden);
	return b - array(select h from unnest(hidden) h where not patch ? h);
end
$$;
alter function filing.classified_clear(filing.entry, jsonb, jsonb, jsonb,
	org.actor) owner to rr_owner;
revoke all on function filing.classified_clear(filing.entry, jsonb, jsonb,
	jsonb, org.actor) from public;
grant execute on function filing.classified_clear(filing.entry, jsonb, jsonb,
	jsonb, org.actor) to rr_writer;
