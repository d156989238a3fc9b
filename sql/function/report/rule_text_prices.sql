-- SPDX-License-Identifier: Apache-2.0
-- select * from report.rule_text_prices('较大群体性事件扣3分,重大群体性事件扣5分。',
--     '{较大群体性事件,重大群体性事件}');
--     -- 较大群体性事件 | 3
--     -- 重大群体性事件 | 5
-- What a rule text says each kind of event takes off: of the kinds named, the last
-- before an amount in its sentence; the longest name counts, 特别重大… is not 重大….
-- A sentence that tells them 分别, or the amount first, is not made out; at most,
-- in all (最多扣…) is no price.
create or replace function report.rule_text_prices(p_plain text, p_labels text[])
returns table (label text, points numeric)
language plpgsql immutable
as $$
declare
	names	text := (select string_agg(regexp_replace(l,
	    '([][*+?^${}()|.\\])', '\\\1', 'g'), '|')
	    from unnest(p_labels) l where l <> '');
	said	text;
	token	text[];
begin
	for said in select x from regexp_split_to_table(p_plain, '[。;]') x
	where names is not null and x !~ '分别|依次' loop
		label := null;
		for token in select m from regexp_matches(said, '(' || names
		    || ')|(最多|最高|至多|累计|合计|共)?扣(?:除|减)?'
		    '([0-9]+(?:[.][0-9]+)?)分', 'g') m loop
			if token[1] is not null then
				label := token[1];
				continue;
			end if;
			exit when label is null and token[2] is null;
			points := token[3]::numeric;
			if label is not null and token[2] is null then
				return next;
			end if;
			label := null;
		end loop;
	end loop;
end
$$;
alter function report.rule_text_prices(text, text[]) owner to rr_owner;
revoke all on function report.rule_text_prices(text, text[]) from public;
grant execute on function report.rule_text_prices(text, text[]) to rr_reader;
