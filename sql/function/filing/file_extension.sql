-- SPDX-License-Identifier: Apache-2.0
-- select filing.file_extension('通知.PDF')	-- pdf; '' where there is none
create or replace function filing.file_extension(p_name text)
returns text
language sql immutable
as $$
	select coalesce(lower(substring(p_name from '\.([^.]{1,8})$')), '')
$$;
alter function filing.file_extension(text) owner to rr_owner;
revoke all on function filing.file_extension(text) from public;
grant execute on function filing.file_extension(text) to rr_writer;
