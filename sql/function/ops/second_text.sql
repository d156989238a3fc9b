-- SPDX-License-Identifier: Apache-2.0
-- select ops.second_text('2026-11-29T08:15:30.25+08:00');	-- 2026-11-29 08:15:30
create or replace function ops.second_text(p_time text)
returns text
language sql immutable
as $$
	select to_char(p_time::timestamptz at time zone 'Asia/Shanghai',
	    'YYYY-MM-DD HH24:MI:SS')
$$;
alter function ops.second_text(text) owner to rr_owner;
revoke all on function ops.second_text(text) from public;
grant execute on function ops.second_text(text) to rr_writer;
