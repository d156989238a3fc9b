-- SPDX-License-Identifier: Apache-2.0
-- return filing.answer(200, e, a);	-- the filing as the caller now sees it
create or replace function filing.answer(p_status int, e filing.entry,
    a org.actor)
returns ops.answer
language plpgsql stable
as $$
begin
	return ops.done(p_status, filing.entry_json(e, a),
	    'r' || (e).revision, case when p_status = 201
	    then '/api/v1/entries/' || (e).entry end);
end
$$;
alter function filing.answer(int, filing.entry, org.actor) owner to rr_owner;
revoke all on function filing.answer(int, filing.entry, org.actor) from public;
grant execute on function filing.answer(int, filing.entry, org.actor)
	to rr_writer;
