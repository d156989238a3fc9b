-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.chase_done('U500103');	-- 201: one thing was chased, there
create or replace function filing.chase_done(p_unit text)
returns ops.answer
language plpgsql stable
as $$
begin
	return ops.done(201, json_build_object('chased', 1, 'skipped', 0,
	    'units', json_build_array(json_build_object(
	    'unit', filing.unit_brief(p_unit), 'chased', 1, 'skipped', 0,
	    'chased_at', null, 'chased_by', null))));
end
$$;
alter function filing.chase_done(text) owner to rr_owner;
revoke all on function filing.chase_done(text) from public;
grant execute on function filing.chase_done(text) to rr_writer;
