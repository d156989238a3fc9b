-- SPDX-License-Identifier: Apache-2.0
-- select filing.usage_reasons();	-- [{"code", "label", "counted"}]
-- Why a filing may come back, in the order of the list; also reasons that are
-- offered no longer, since what was returned for them stands.
create or replace function filing.usage_reasons()
returns json
language sql stable
as $$
	select coalesce(json_agg(json_build_object('code', x.code, 'label',
	    x.label, 'counted', filing.return_counts(x.code))
	    order by x.position, x.code), '[]')
	from (select distinct on (c.code) c.code, c.label, c.position
	    from flow.code c where c.code_list = 'return_reason'
	    order by c.code, upper(c.in_force) desc nulls first) x
$$;
alter function filing.usage_reasons() owner to rr_owner;
revoke all on function filing.usage_reasons() from public;
grant execute on function filing.usage_reasons() to rr_writer;
