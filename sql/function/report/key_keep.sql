-- SPDX-License-Identifier: Apache-2.0
-- select report.key_keep('-----BEGIN PUBLIC KEY-----…');	-- 3f1c…
-- The name of a key that something was signed with; what it is called by is kept
-- for whoever checks.  null has none.
create or replace function report.key_keep(p_public_key text)
returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	name	text := left(encode(sha256(convert_to(p_public_key, 'UTF8')),
		    'hex'), 16);
begin
	insert into report.signing_key (key, public_key, since)
	select name, p_public_key, ops.now()
	where name is not null on conflict (key) do nothing;
	return name;
end
$$;
alter function report.key_keep(text) owner to rr_reader;
revoke all on function report.key_keep(text) from public;
grant execute on function report.key_keep(text) to rr_writer, rr_reader;
