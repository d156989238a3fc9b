-- SPDX-License-Identifier: Apache-2.0
-- select report.appeal_label('upheld');	-- 申诉成立
create or replace function report.appeal_label(p_state text)
returns text
language sql immutable
as $$
	select case p_state when 'open' then '待答复'
	when 'upheld' then '申诉成立' when 'dismissed' then '申诉不成立'
	when 'withdrawn' then '已撤回' end
$$;
alter function report.appeal_label(text) owner to rr_owner;
revoke all on function report.appeal_label(text) from public;
grant execute on function report.appeal_label(text) to rr_writer, rr_reader;
