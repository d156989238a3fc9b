-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.update_flaws(e, body, '{"evidence": 1}');
-- What the form of a report on assigned work cannot say: the same text as what
-- was approved last is no progress, which has a reason; 无 is no problem only
-- with its reason (R53).
create or replace function filing.update_flaws(e filing.entry, p_body jsonb,
    p_files jsonb)
returns setof filing.flaw
language plpgsql stable
as $$
begin
	return query select * from filing.no_progress_flaws(e, p_body,
	    'progress_detail');
	if filing.says_none(p_body ->> 'problems', '问题') then
		return next filing.flaw_make('/body/problems',
		    'invalid_value', '没有问题的，写“无”并说明理由');
	end if;
end
$$;
alter function filing.update_flaws(filing.entry, jsonb, jsonb)
	owner to rr_owner;
revoke all on function filing.update_flaws(filing.entry, jsonb, jsonb)
	from public;
grant execute on function filing.update_flaws(filing.entry, jsonb, jsonb)
	to rr_writer;
