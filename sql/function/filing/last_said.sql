-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.last_said('bottleneck_update', 'D18', 17, '2023Q2');
--     -- 2023Q1 | {"progress": "under_way", …}
-- What was approved last about that subject, of the unit or of those that had its
-- part before; for an earlier period than the one named, if one is.
-- Plan: entry_of_subject; folded into the query that asks.
create or replace function filing.last_said(p_module text, p_unit text,
    p_subject bigint, p_before text)
returns table (period text, body jsonb)
language sql stable
as $$
	select e.period, v.body from filing.entry e
	join filing.version v on v.entry = e.entry
	and v.version = e.in_force_version
	where e.subject = p_subject and e.module = p_module
	and e.in_force_version is not null
	and (p_before is null or e.period < p_before)
	and e.unit = any (p_unit || array(select filing.handed_from(p_subject,
	    p_unit)))
	order by e.period desc, e.entry desc limit 1
$$;
alter function filing.last_said(text, text, bigint, text) owner to rr_owner;
revoke all on function filing.last_said(text, text, bigint, text) from public;
grant execute on function filing.last_said(text, text, bigint, text)
	to rr_writer;
