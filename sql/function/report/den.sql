-- SPDX-License-Identifier: Apache-2.0
-- select report.den(document, 'milestones', 'P1010')	-- 4
create or replace function report.den(p_document jsonb, p_indicator text,
    p_unit text)
returns bigint
language sql immutable
as $$
	select coalesce((p_document
	    #>> array['inputs', p_indicator, p_unit, 'den'])::bigint, 0)
$$;
alter function report.den(jsonb, text, text) owner to rr_owner;
revoke all on function report.den(jsonb, text, text) from public;
grant execute on function report.den(jsonb, text, text) to rr_reader;
