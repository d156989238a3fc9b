-- SPDX-License-Identifier: Apache-2.0
-- select ops.period_label('2023Q1');	-- 2023年第一季度
-- select ops.period_label('202302B');	-- 2023年3—4月
create or replace function ops.period_label(period text)
returns text
language plpgsql immutable strict
as $$
begin	-- a strict "case" is not folded into a statement, and in SQL planned anew
	return left(period, 4) || '年' || case when period like '%B'
	    then to_char(ops.period_start(period), 'fmmm') || '—'
	    || to_char(ops.period_end(period), 'fmmm') || '月'
	    else '第' || substr('一二三四', right(period, 1)::int, 1) || '季度' end;
end
$$;
alter function ops.period_label(text) owner to rr_owner;
revoke all on function ops.period_label(text) from public;
grant execute on function ops.period_label(text) to rr_writer, rr_reader;
