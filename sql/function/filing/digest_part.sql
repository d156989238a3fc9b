-- SPDX-License-Identifier: Apache-2.0
-- select filing.digest_part('open', 4, 1, '2023-03-31', '{甲,乙,丙}')
--	-- 待报 4 项（2023-03-31截止，还剩 3 天）：甲、乙、丙等
-- What lies on a desk has no day: lying is told the desk, laid who administers.
create or replace function filing.digest_part(p_kind text, p_items bigint,
    p_units bigint, p_due date, p_titles text[])
returns text
language sql stable
as $$
	select case p_kind
	when 'overdue' then '已逾期 ' || p_items || ' 项'
	when 'open' then '待报 ' || p_items || ' 项'
	when 'returned' then '被驳回待修改 ' || p_items || ' 项'
	when 'review' then '待您审核 ' || p_items || ' 项'
	when 'under' then '所属单位已逾期 ' || p_items || ' 项'
	when 'missing' then '所管业务尚有 ' || p_units || ' 个单位 ' || p_items
	    || ' 项未报'
	when 'stuck' then '所管业务有 ' || p_items || ' 项报送后尚未审完'
	when 'lying' then '在您处已满 ' || ops.setting_get('desk_days', '3')
	    || ' 个工作日 ' || p_items || ' 项'
	when 'laid' then '所管业务有 ' || p_items || ' 项在审核环节已满 '
	    || ops.setting_get('desk_days_admin', '5') || ' 个工作日' end
	|| case when p_due is null then '' else format('（%s截止，%s）', to_char(p_due, 'YYYY-MM-DD'),
	    case when p_due < ops.today() then '已过 ' || ops.today() - p_due
	        || ' 天' when p_due = ops.today() then '就在今日'
	    else '还剩 ' || p_due - ops.today() || ' 天' end) end
	|| '：' || array_to_string(p_titles, '、')
	|| case when p_items > cardinality(p_titles) then '等' else '' end
$$;
alter function filing.digest_part(text, bigint, bigint, date, text[]) owner to
	rr_owner;
revoke all on function filing.digest_part(text, bigint, bigint, date, text[])
	from public;
grant execute on function filing.digest_part(text, bigint, bigint, date, text[])
	to rr_writer;
