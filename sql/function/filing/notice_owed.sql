-- SPDX-License-Identifier: Apache-2.0
-- perform filing.notice_owed('{U500101}', '{clerk,reviewer}', o, 'granted', '…');
-- Tells roles of units something about what is owed.
create or replace function filing.notice_owed(p_units text[], p_roles org.role[],
    o filing.obligation, p_kind text, p_text text)
returns void
language plpgsql volatile
as $$
begin
	perform ops.notice_add(u, r, null, o.entry, p_kind, p_text, o.obligation)
	from unnest(p_units) u, unnest(p_roles) r;
end
$$;
alter function filing.notice_owed(text[], org.role[], filing.obligation, text,
	text) owner to rr_owner;
revoke all on function filing.notice_owed(text[], org.role[], filing.obligation,
	text, text) from public;
grant execute on function filing.notice_owed(text[], org.role[],
	filing.obligation, text, text) to rr_writer;
