-- SPDX-License-Identifier: Apache-2.0
-- select report.num(document, 'pilots', 'U500103')	-- 3
create or replace function report.num(p_document jsonb, p_indicator text,
    p_unit text)
returns bigint
language sql immutable
as $$
	select coalesce((p_document
	    #>> array['inputs', p_indicator, p_unit, 'num'])::bigint, 0)
$$;
alter function report.num(jsonb, text, text) owner to rr_owner;
revoke all on function report.num(jsonb, text, text) from public;
grant execute on function report.num(jsonb, text, text) to rr_reader;
