-- SPDX-License-Identifier: Apache-2.0
-- select filing.update_module('bottleneck')	-- bottleneck_update; null where none
create or replace function filing.update_module(p_module text)
returns text
language sql stable
as $$
	select m.module from flow.module m
	where m.parent = p_module and m.online order by m.position limit 1
$$;
alter function filing.update_module(text) owner to rr_owner;
revoke all on function filing.update_module(text) from public;
grant execute on function filing.update_module(text) to rr_writer;
