-- SPDX-License-Identifier: Apache-2.0
-- select report.window_of('{"judge": "judge_brand_national_v1"}');	-- year
-- From when on an indicator of a rule set counts: as it says, or as its judge does
-- where it is silent.
create or replace function report.window_of(p_indicator jsonb)
returns text
language plpgsql stable
as $$
begin
	return coalesce(p_indicator ->> 'window', (select j.windows[1]
	    from ledger.judge j where j.judge = p_indicator ->> 'judge'));
end
$$;
alter function report.window_of(jsonb) owner to rr_owner;
revoke all on function report.window_of(jsonb) from public;
grant execute on function report.window_of(jsonb) to rr_writer, rr_reader;
