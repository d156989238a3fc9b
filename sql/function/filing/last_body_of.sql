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
	select s.body
	from filing.last_said(p_module, p_unit, p_subject, p_before) s
$$;
alter function filing.last_body_of(text, text, bigint, text) owner to
	rr_owner;
revoke all on function filing.last_body_of(text, text, bigint, text) from
	public;
grant execute on function filing.last_body_of(text, text, bigint, text) to
	rr_writer;
