-- SPDX-License-Identifier: Apache-2.0
-- select filing.body_fill(e, body, before) into body;	-- with what only the server gives
create or replace function filing.body_fill(e filing.entry, p_body jsonb,
    p_before jsonb)
returns jsonb
language plpgsql volatile
as $$
declare
	hook	text := (select h.fill from flow.hook h
		    where h.module = (e).module);
	b	jsonb := p_body;
begin
	if hook is not null then
		execute format('select %s($1, $2, $3)', hook)
		into b using e, p_body, p_before;
	end if;
	return b;
end
$$;
alter function filing.body_fill(filing.entry, jsonb, jsonb) owner to rr_owner;
revoke all on function filing.body_fill(filing.entry, jsonb, jsonb) from public;
grant execute on function filing.body_fill(filing.entry, jsonb, jsonb)
	to rr_writer;
