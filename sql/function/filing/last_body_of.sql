-- SPDX-License-Identifier: Apache-2.0
-- select filing.last_body_of('bottleneck_update', 'D18', 17)	-- or null
-- select filing.last_body_of('bottleneck_update', 'D18', 17, '2023Q2')
-- What was approved last about that subject, of the unit or of those that had
-- its part before; for an earlier period than the one named.
create or replace function filing.last_body_of(p_module text, p_unit text,
    p_subject bigint, p_before text default null)
returns jsonb
language sql stable
as $$
	select v.body from filing.entry e
	join filing.version v on v.entry = e.entry
	    and v.version = e.in_force_version
	where e.subject = p_subject and e.module = p_module
	and e.in_force_version is not null
	and (p_before is null or e.period < p_before)
	and e.unit = any (p_unit || array(select filing.handed_from(p_subject,
	    p_unit)))
	order by e.period desc, e.entry desc limit 1
$$;
alter function filing.last_body_of(text, text, bigint, text) owner to
	rr_owner;
revoke all on function filing.last_body_of(text, text, bigint, text) from
	public;
grant execute on function filing.last_body_of(text, text, bigint, text) to
	rr_writer;
