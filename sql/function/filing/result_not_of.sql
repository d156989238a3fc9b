-- SPDX-License-Identifier: Apache-2.0
-- select filing.result_not_of('{"pilot_result": 41}', '1f3c…', 12)	-- false
-- Is a filing with this body not drawn from that result of the subject (X46)?
-- Where it names an update but none of its results, it may be any.
create or replace function filing.result_not_of(p_body jsonb, p_result text,
    p_subject bigint)
returns boolean
language plpgsql stable
as $$
begin
	if p_body ? 'pilot_result_row' then
		return p_body ->> 'pilot_result_row' is distinct from p_result;
	end if;
	return not exists (select from filing.entry u
	    where u.entry = (p_body ->> 'pilot_result')::bigint
	    and u.subject = p_subject);
end
$$;
alter function filing.result_not_of(jsonb, text, bigint) owner to rr_owner;
revoke all on function filing.result_not_of(jsonb, text, bigint) from public;
grant execute on function filing.result_not_of(jsonb, text, bigint)
	to rr_writer;
