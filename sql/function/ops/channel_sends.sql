-- SPDX-License-Identifier: Apache-2.0
-- select ops.channel_sends('mail');	-- digest; all: notices and to-dos as well
create or replace function ops.channel_sends(p_channel text)
returns text
language plpgsql stable
as $$
begin
	return (select ops.setting_get(k.name, k.otherwise)
	    from ops.setting_known() k
	    where k.name = 'channel_' || p_channel);
end
$$;
alter function ops.channel_sends(text) owner to rr_owner;
revoke all on function ops.channel_sends(text) from public;
grant execute on function ops.channel_sends(text) to rr_writer;
