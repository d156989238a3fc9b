-- SPDX-License-Identifier: Apache-2.0
-- select report.part_of('units_of_district', 17, window);	-- null: no such part
-- What a function that a row of report.kind names says of a horizon and a window.
create or replace function report.part_of(p_function text, p_horizon bigint,
    p_span ledger.span)
returns json
language plpgsql stable
as $$
declare
	answer	json;
begin
	if p_function is not null then
		execute format('select report.%I($1, $2)', p_function)
		into answer using p_horizon, p_span;
	end if;
	return answer;
end
$$;
alter function report.part_of(text, bigint, ledger.span) owner to rr_owner;
revoke all on function report.part_of(text, bigint, ledger.span) from public;
grant execute on function report.part_of(text, bigint, ledger.span)
	to rr_reader;
