-- SPDX-License-Identifier: Apache-2.0
-- select filing.rows_known(17, 'milestones', 'milestone_id', 'name')
--	-- {"1f3c…": "印发方案"}: rows that any version of the filing has had
create or replace function filing.rows_known(p_entry bigint, p_field text,
    p_key text, p_name text)
returns jsonb
language sql stable
as $$
	select coalesce(jsonb_object_agg(x ->> p_key, x -> p_name), '{}')
	from (select v.body from filing.version v where v.entry = p_entry
	    order by v.version) v,
	    jsonb_array_elements(case jsonb_typeof(v.body -> p_field)
	        when 'array' then v.body -> p_field else '[]' end) x
	where x ->> p_key is not null
$$;
alter function filing.rows_known(bigint, text, text, text) owner to rr_owner;
revoke all on function filing.rows_known(bigint, text, text, text) from public;
grant execute on function filing.rows_known(bigint, text, text, text)
	to rr_writer;
