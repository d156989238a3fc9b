-- SPDX-License-Identifier: Apache-2.0
-- select report.tally('{overdue,overdue,accepted_late}');
--     -- {"accepted_late": 1, "overdue": 2}
create or replace function report.tally(p_words text[])
returns json
language plpgsql immutable
as $$
begin
	if p_words is null then
		return '{}';
	end if;
	return (select json_object_agg(t.word, t.n order by t.word)
	    from (select w as word, count(*) as n from unnest(p_words) w
	        group by w) t);
end
$$;
alter function report.tally(text[]) owner to rr_owner;
revoke all on function report.tally(text[]) from public;
grant execute on function report.tally(text[]) to rr_reader;
