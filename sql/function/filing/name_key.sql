-- SPDX-License-Identifier: Apache-2.0
-- select filing.name_key('“城市 更新”试点（二期）')	-- 城市更新试点二
-- One name has one key, folded as a source is; a name of marks alone is its own.
-- An index stands on it (sql/module/pilot.sql), and claims are made of it.
create or replace function filing.name_key(p_name text)
returns text
language sql immutable
as $$
	select coalesce(filing.source_key(p_name), p_name)
$$;
alter function filing.name_key(text) owner to rr_owner;
revoke all on function filing.name_key(text) from public;
grant execute on function filing.name_key(text) to rr_writer;
