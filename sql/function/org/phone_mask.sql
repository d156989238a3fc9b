-- SPDX-License-Identifier: Apache-2.0
-- select org.phone_mask('00012340116');	-- 000****0116
create or replace function org.phone_mask(phone text)
returns text
language sql immutable
as $$
	select left(phone, 3) || '****' || right(phone, 4)
$$;
alter function org.phone_mask(text) owner to rr_owner;
revoke all on function org.phone_mask(text) from public;
grant execute on function org.phone_mask(text) to rr_writer;
