-- SPDX-License-Identifier: Apache-2.0
-- select filing.hands_json('pilot', 'D18', 'clerk', since)
-- In whose hands something lies, since when, and whom to ask there.
create or replace function filing.hands_json(p_module text, p_unit text,
    p_role org.role, p_since timestamptz)
returns json
language sql stable
as $$
	select json_build_object('unit', filing.unit_brief(p_unit),
	    'role', p_role, 'role_label', flow.label('role', p_role::text),
	    'since', p_since, 'contact', flow.contact_of(p_module, p_unit))
$$;
alter function filing.hands_json(text, text, org.role, timestamptz) owner to
	rr_owner;
revoke all on function filing.hands_json(text, text, org.role, timestamptz) from
	public;
grant execute on function filing.hands_json(text, text, org.role, timestamptz)
	to rr_writer;
