-- SPDX-License-Identifier: Apache-2.0
-- select report.board_sum(document, 'demands', 'approved')	-- 12; null: not counted
create or replace function report.board_sum(p_document jsonb, p_board text,
    p_key text)
returns bigint
language sql immutable
as $$
	select case when p_document -> 'work' is not null then (
	    select coalesce(sum((r ->> p_key)::bigint), 0)
	    from jsonb_array_elements(p_document -> 'work' -> p_board) r) end
$$;
alter function report.board_sum(jsonb, text, text) owner to rr_owner;
revoke all on function report.board_sum(jsonb, text, text) from public;
grant execute on function report.board_sum(jsonb, text, text) to rr_reader;
