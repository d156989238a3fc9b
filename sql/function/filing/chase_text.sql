-- SPDX-License-Identifier: Apache-2.0
-- select filing.chase_text(a, '请于…', null)	-- 市委改革办催办：请于…
create or replace function filing.chase_text(a org.actor, p_what text,
    p_note text)
returns text
language sql stable
as $$
	select format('%s催办：%s%s', (select u.short from org.unit u
	    where u.unit = (a).unit), p_what, coalesce('（' || p_note || '）', ''))
$$;
alter function filing.chase_text(org.actor, text, text) owner to rr_owner;
revoke all on function filing.chase_text(org.actor, text, text) from public;
grant execute on function filing.chase_text(org.actor, text, text) to rr_writer;
