-- SPDX-License-Identifier: Apache-2.0
-- select report.facts_counted('judge_pilots_v1', 17, window);	-- 12
-- How many records count in the whole city: a pilot of three districts, an
-- event of two, is one of them.
create or replace function report.facts_counted(p_judge text,
    p_horizon bigint, p_span ledger.span)
returns bigint
language plpgsql stable
as $$
declare
	n	bigint;
begin
	execute format('select count(distinct v.entry) from ledger.%I($1, $2) v
	    where v.counted', p_judge)
	into n using p_horizon, p_span;
	return n;
end
$$;
alter function report.facts_counted(text, bigint, ledger.span)
	owner to rr_owner;
revoke all on function report.facts_counted(text, bigint, ledger.span)
	from public;
grant execute on function report.facts_counted(text, bigint, ledger.span)
	to rr_reader;
