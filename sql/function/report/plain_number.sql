-- SPDX-License-Identifier: Apache-2.0
-- select report.plain_number('20.00');	-- 20
-- A decimal as it is written with least: two spellings of a number are one.
create or replace function report.plain_number(p text)
returns text
language sql immutable
as $$
	select case when p ~ '^-?[0-9]+([.][0-9]+)?$'
	    then trim_scale(p::numeric)::text else p end
$$;
alter function report.plain_number(text) owner to rr_owner;
revoke all on function report.plain_number(text) from public;
grant execute on function report.plain_number(text) to rr_reader;
