-- SPDX-License-Identifier: Apache-2.0
-- select filing.body_begins(o)	-- {"period": "2023Q1"}, or {}
-- What a filing begins with that answers it: an update, last time's body; any
-- other, what its module says (flow.hook.begins).
create or replace function filing.body_begins(o filing.obligation)
returns jsonb
language plpgsql stable
as $$
declare
	hook	text := (select h.begins from flow.hook h
		    where h.module = (o).module);
	b	jsonb := filing.last_body(o);
begin
	if hook is not null then
		execute format('select %s($1)', hook) into b using o;
	end if;
	return coalesce(b, '{}');
end
$$;
alter function filing.body_begins(filing.obligation) owner to rr_owner;
revoke all on function filing.body_begins(filing.obligation) from public;
grant execute on function filing.body_begins(filing.obligation) to rr_writer;
