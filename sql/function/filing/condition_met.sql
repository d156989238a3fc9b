-- SPDX-License-Identifier: Apache-2.0
-- select filing.condition_met('{"field": "situation", "in": ["P1"]}', body)
-- What required_if says: the text of that field (absent: '') is one of `in`, or
-- that date is earlier than `before`.
create or replace function filing.condition_met(p_if jsonb, p_body jsonb)
returns boolean
language plpgsql immutable
as $$
declare
	v	text := coalesce(p_body ->> (p_if ->> 'field'), '');
begin
	if p_if is null or jsonb_typeof(p_if) = 'null' then
		return false;
	end if;
	return coalesce(p_if -> 'in' ? v, false)
	    or coalesce(v <> '' and v < (p_if ->> 'before'), false);
end
$$;
alter function filing.condition_met(jsonb, jsonb) owner to rr_owner;
revoke all on function filing.condition_met(jsonb, jsonb) from public;
grant execute on function filing.condition_met(jsonb, jsonb) to rr_writer;
