-- SPDX-License-Identifier: Apache-2.0
-- select ops.today();	-- 2023-04-11: the business day in Asia/Shanghai
create or replace function ops.today()
returns date
language plpgsql stable
as $$
begin
	return (ops.now() at time zone 'Asia/Shanghai')::date;
end
$$;
alter function ops.today() owner to rr_owner;
revoke all on function ops.today() from public;
grant execute on function ops.today() to rr_writer, rr_reader;
