-- SPDX-License-Identifier: Apache-2.0
-- select flow.owed_of(a);	-- {"pilot_update": {"owed": 3, "before": 1}}
-- What the unit has not filed yet: due in this quarter, and due before it.
create or replace function flow.owed_of(a org.actor)
returns jsonb
language sql stable
as $$
	select coalesce(jsonb_object_agg(o.module, jsonb_build_object('owed',
	    o.n - o.before, 'before', o.before)), '{}')
	from (select t.module, count(*) as n, count(*) filter (
	        where t.due < ops.period_start(ops.period_of(ops.today())))
	        as before
	    from filing.obligation t
	    where t.unit = (a).unit and t.state = 'open'
	    and t.due <= ops.period_end(ops.period_of(ops.today()))
	    and filing.reads_filings(a)
	    group by t.module) o
$$;
alter function flow.owed_of(org.actor) owner to rr_owner;
revoke all on function flow.owed_of(org.actor) from public;
grant execute on function flow.owed_of(org.actor) to rr_writer;
