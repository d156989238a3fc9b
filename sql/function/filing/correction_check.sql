-- SPDX-License-Identifier: Apache-2.0
-- perform filing.correction_check(e, s, '{"note": "…"}');
-- Whoever returned it reads beside the reason what was done about it: without
-- that a reviewer would have to find out alone.
create or replace function filing.correction_check(e filing.entry, s flow.step,
    p_body jsonb)
returns void
language plpgsql stable
as $$
begin
	if filing.came_back(e, s)
	    and coalesce(btrim(p_body ->> 'note'), '') = '' then
		perform ops.refuse('correction_note_required',
		    jsonb_build_object('errors', jsonb_build_array(
		    filing.flaw_make('/note', 'required',
		    '请填写改正说明'))));
	end if;
end
$$;
alter function filing.correction_check(filing.entry, flow.step, jsonb)
	owner to rr_owner;
revoke all on function filing.correction_check(filing.entry, flow.step, jsonb)
	from public;
grant execute on function filing.correction_check(filing.entry, flow.step,
	jsonb) to rr_writer;
