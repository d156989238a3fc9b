-- SPDX-License-Identifier: Apache-2.0
-- select filing.flaw_make('/body/issuer', 'required', '请填写“部署单位”')
create or replace function filing.flaw_make(p_pointer text, p_code text,
    p_detail text)
returns filing.flaw
language sql immutable
as $$
	select row(p_pointer, p_code, p_detail)::filing.flaw
$$;
alter function filing.flaw_make(text, text, text) owner to rr_owner;
revoke all on function filing.flaw_make(text, text, text) from public;
grant execute on function filing.flaw_make(text, text, text) to rr_writer;
