-- SPDX-License-Identifier: Apache-2.0
-- select filing.return_counts('not_eligible')	-- true; never null
-- Does a return for this reason count in the usage appraisal (R97)?  By its row
-- of the list, or all of them by the setting returns_counted (X56).
create or replace function filing.return_counts(p_reason text)
returns boolean
language sql stable
as $$
	select ops.setting_get('returns_counted', 'by_reason') = 'all'
	    or coalesce((select (c.more ->> 'counted')::boolean
	        from flow.code c where c.code_list = 'return_reason'
	        and c.code = p_reason
	        order by upper(c.in_force) desc nulls first limit 1), false)
$$;
alter function filing.return_counts(text) owner to rr_owner;
revoke all on function filing.return_counts(text) from public;
grant execute on function filing.return_counts(text) to rr_writer;
