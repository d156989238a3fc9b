-- SPDX-License-Identifier: Apache-2.0
-- select filing.account_brief(7)	-- {"account": 7, "name": "…"}; no number
create or replace function filing.account_brief(p_account bigint)
returns json
language plpgsql stable
as $$
begin
	return (select json_build_object('account', c.account, 'name', c.name)
	from org.account c where c.account = p_account);
end
$$;
alter function filing.account_brief(bigint) owner to rr_owner;
revoke all on function filing.account_brief(bigint) from public;
grant execute on function filing.account_brief(bigint) to rr_writer;
