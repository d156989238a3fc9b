-- SPDX-License-Identifier: Apache-2.0
-- What is owed every quarter, and the survey, were called by the code of the quarter
-- (2023Q1), which people do not read: they are called again, in words, as
-- filing.update_title and its like do from now on.  A new database has no filings,
-- and no functions yet.
set role rr_owner;
do $$
begin
	if exists (select from filing.entry) then
		with said as (select e.entry, left(replace(replace(replace(
		    replace(regexp_replace(e.title,
		    '(^|·)([0-9]{4})Q([1-4]) ?', '\1\2年第<\3>季度'),
		    '<1>', '一'), '<2>', '二'), '<3>', '三'), '<4>', '四'), 300)
		    as title from filing.entry e
		    where e.module in ('pilot_update', 'demand_task_update',
		        'bottleneck_update', 'decision_update', 'district_survey')
		    and e.title ~ '(^|·)[0-9]{4}Q[1-4]'),
		found as (select s.entry, s.title, s.title || substr(
		    e.search_text, char_length(e.title) + 1) as search_text
		    from said s join filing.entry e using (entry))
		update filing.entry e set title = f.title,
		    search_text = f.search_text,
		    search_words = ops.bigrams(f.search_text)
		from found f where f.entry = e.entry;
	end if;
end
$$;
reset role;
