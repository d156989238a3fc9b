-- SPDX-License-Identifier: Apache-2.0
-- select report.cause_label('rule');	-- 规则适用有误; null for null
-- Why a further revision was made.
create or replace function report.cause_label(p_cause text)
returns text
language sql immutable
as $$
	select case p_cause when 'data' then '数据有误'
	    when 'rule' then '规则适用有误' when 'software' then '程序有误' end
$$;
alter function report.cause_label(text) owner to rr_owner;
revoke all on function report.cause_label(text) from public;
grant execute on function report.cause_label(text) to rr_writer, rr_reader;
