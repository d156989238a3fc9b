-- SPDX-License-Identifier: Apache-2.0
-- perform filing.notice_admins(o, 'extension', '…');
-- Tells those who administer the module (X59), each by name.
create or replace function filing.notice_admins(o filing.obligation,
    p_kind text, p_text text)
returns void
language plpgsql volatile
as $$
begin
	perform ops.notice_add(g.unit, g.role, g.account, o.entry, p_kind, p_text,
	    o.obligation)
	from org.unit u
	join org.grant_ g on g.unit = u.unit and g.role = 'reviewer'
	    and org.grant_works(g) and o.module = any (g.admin_of)
	where u.kind = 'reform_office';
end
$$;
alter function filing.notice_admins(filing.obligation, text, text) owner to
	rr_owner;
revoke all on function filing.notice_admins(filing.obligation, text, text) from
	public;
grant execute on function filing.notice_admins(filing.obligation, text, text) to
	rr_writer;
