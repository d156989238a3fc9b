-- SPDX-License-Identifier: Apache-2.0
-- perform filing.notice_keepers('demand', 17, 'outcome', '待答复：…', a);
-- Tells those who administer the module (X59), each by name, but not who did it.
create or replace function filing.notice_keepers(p_module text,
    p_entry bigint, p_kind text, p_text text, a org.actor)
returns void
language plpgsql volatile
as $$
begin
	perform ops.notice_add(g.unit, g.role, g.account, p_entry, p_kind,
	    p_text)
	from org.unit u
	join org.grant_ g on g.unit = u.unit and g.role = 'reviewer'
	    and org.grant_works(g) and p_module = any (g.admin_of)
	where u.kind = 'reform_office' and g.account <> a.account;
end
$$;
alter function filing.notice_keepers(text, bigint, text, text, org.actor)
	owner to rr_owner;
revoke all on function filing.notice_keepers(text, bigint, text, text,
	org.actor) from public;
grant execute on function filing.notice_keepers(text, bigint, text, text,
	org.actor) to rr_writer;
