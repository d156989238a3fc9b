-- SPDX-License-Identifier: Apache-2.0
-- select ops.seal_finding(s);
--	-- {"what": "row changed, added or removed", "stream": "audit", "id": 17, …}
-- The first row of a seal that is not what was sealed.  id is the row that
-- stands there now; null where rows are missing at the end.
create or replace function ops.seal_finding(s ops.seal)
returns jsonb
language sql stable
set timezone = 'UTC'
as $$
	with row_ as (
		select 'event' as stream, r.event as id,
		    ops.leaf(to_jsonb(r)) as leaf,
		    row_number() over (order by r.xact, r.event) as place
		from filing.event r
		where r.era = s.era and r.xact >= s.above and r.xact < s.below
		union all
		select 'audit', r.audit, ops.leaf(to_jsonb(r)),
		    s.events + row_number() over (order by r.xact, r.audit)
		from ops.audit r
		where r.era = s.era and r.xact >= s.above and r.xact < s.below
	), sealed as (
		select case when n <= s.events then 'event'
		    else 'audit' end as stream, n as place,
		    substr(s.leaves, n * 32 - 31, 32) as leaf
		from generate_series(1, s.events + s.audits) n
	)
	select jsonb_build_object('what', 'row changed, added or removed',
	    'stream', coalesce(k.stream, r.stream), 'id', r.id,
	    'place', coalesce(k.place, r.place))
	from sealed k full join row_ r
	on r.stream = k.stream and r.place = k.place
	where r.leaf is distinct from k.leaf
	order by coalesce(k.stream, r.stream) desc, coalesce(k.place, r.place)
	limit 1
$$;
alter function ops.seal_finding(ops.seal) owner to rr_owner;
revoke all on function ops.seal_finding(ops.seal) from public;
grant execute on function ops.seal_finding(ops.seal) to rr_writer;
