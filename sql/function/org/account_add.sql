-- SPDX-License-Identifier: Apache-2.0
-- select org.account_add('张三', '00012340116', '$argon2id$…', 7) into id;
-- An account with its number; the first sign-in must change the password, and
-- works for initial_hours.
create or replace function org.account_add(name text, phone text, hash text,
    by_ bigint)
returns bigint
language plpgsql
as $$
declare
	c	bigint;
begin
	insert into org.account (name, password_hash, initial_until, created_by)
	values (account_add.name, hash, clock_timestamp() + make_interval(hours
	    => ops.setting_get('initial_hours', '72')::int), by_)
	returning account into c;
	insert into org.phone (phone, account) values (account_add.phone, c);
	return c;
end
$$;
alter function org.account_add(text, text, text, bigint) owner to rr_owner;
revoke all on function org.account_add(text, text, text, bigint) from public;
grant execute on function org.account_add(text, text, text, bigint)
	to rr_writer;
