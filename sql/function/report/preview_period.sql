-- SPDX-License-Identifier: Apache-2.0
-- select report.preview_period('district', null);	-- 2023Q1
-- The period that a preview is of: the running one, or the one before as long as
-- something can still be approved for it and its report is not frozen.  null: the
-- one before while every window of it is open, for that is the report which is
-- about to be made.  Refuses any other.
create or replace function report.preview_period(p_kind text, p_period text)
returns text
language plpgsql stable
as $$
declare
	periods	jsonb := report.preview_periods(p_kind);
	chosen	text := coalesce(p_period, (select x ->> 'period'
		    from jsonb_array_elements(periods) x
		    where x -> 'default' = 'true'));
begin
	if not exists (select from jsonb_array_elements(periods) x
	    where x ->> 'period' = chosen) then
		perform report.refuse_field('/period', 'invalid_value',
		    '只能预览本期，或补审期尚未结束的上一期');
	end if;
	return chosen;
end
$$;
alter function report.preview_period(text, text) owner to rr_owner;
revoke all on function report.preview_period(text, text) from public;
grant execute on function report.preview_period(text, text) to rr_reader;
