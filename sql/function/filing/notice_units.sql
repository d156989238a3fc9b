-- SPDX-License-Identifier: Apache-2.0
-- perform filing.notice_units(e, '{U500101}', 'clerk', 'void', '…已作废');
create or replace function filing.notice_units(e filing.entry, p_units text[],
    p_role org.role, p_kind text, p_text text)
returns void
language plpgsql volatile
as $$
begin
	perform ops.notice_add(u, p_role, null, e.entry, p_kind, p_text)
	from unnest(p_units) u;
end
$$;
alter function filing.notice_units(filing.entry, text[], org.role, text, text)
	owner to rr_owner;
revoke all on function filing.notice_units(filing.entry, text[], org.role,
	text, text) from public;
grant execute on function filing.notice_units(filing.entry, text[], org.role,
	text, text) to rr_writer;
