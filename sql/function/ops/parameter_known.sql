-- SPDX-License-Identifier: Apache-2.0
-- perform ops.parameter_known(q, 'outcome', '{pending,adopted}');
-- Refuses a query parameter that is none of the words; which is not there is
-- fine.  For words that stand in tables; those that never change are the
-- server's own (W in routes.def).
create or replace function ops.parameter_known(q jsonb, p_name text,
    p_words text[])
returns void
language plpgsql
as $$
begin
	if q ->> p_name <> all (p_words) then
		perform ops.refuse_parameter(p_name, '应为其中之一：'
		    || array_to_string(p_words, '、'));
	end if;
end
$$;
alter function ops.parameter_known(jsonb, text, text[]) owner to rr_owner;
revoke all on function ops.parameter_known(jsonb, text, text[]) from public;
grant execute on function ops.parameter_known(jsonb, text, text[])
	to rr_writer, rr_reader;
