-- SPDX-License-Identifier: Apache-2.0
-- select report.late_note(17, 'U500106', 88);
--     -- 应于2022年12月1日前验收，2023年2月20日通过；按评价细则，…。审核：…。
-- What the annex says of a pilot that passed after its day: the days, why it counts
-- all the same, and who approved that it had passed.  Plan: pilot_entry, then
-- pilot_state by pilot and unit.
create or replace function report.late_note(p_entry bigint, p_unit text,
    p_horizon bigint)
returns text
language plpgsql stable
as $$
declare
	day	constant text := 'FMYYYY年FMMM月FMDD日';
begin
	return (select '应于' || to_char(p.acceptance_due, day) || '前验收，'
	    || to_char(s.acceptance_date, day)
	    || '通过；按评价细则，截至报表生成时已通过的仍计入。'
	    || coalesce('审核：' || report.approver(s.entry,
	        lower(s.in_force)) || '。', '')
	    from ledger.pilot p join ledger.pilot_state s on s.pilot = p.pilot
	    and s.unit = p_unit and s.acceptance = 'accepted'
	    where p.entry = p_entry and lower(p.in_force) <= p_horizon
	    and lower(s.in_force) <= p_horizon
	    order by lower(p.in_force) desc, lower(s.in_force) desc limit 1);
end
$$;
alter function report.late_note(bigint, text, bigint) owner to rr_owner;
revoke all on function report.late_note(bigint, text, bigint) from public;
grant execute on function report.late_note(bigint, text, bigint) to rr_reader;
