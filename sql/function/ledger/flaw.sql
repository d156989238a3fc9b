-- SPDX-License-Identifier: Apache-2.0
-- select ledger.flaw('/rows/0/', 'score', 'required', '应填写')
create or replace function ledger.flaw(p_prefix text, p_field text,
    p_code text, p_detail text)
returns jsonb
language sql immutable
as $$
	select jsonb_build_object('pointer', p_prefix || p_field,
	    'code', p_code, 'detail', p_detail)
$$;
alter function ledger.flaw(text, text, text, text) owner to rr_owner;
revoke all on function ledger.flaw(text, text, text, text) from public;
grant execute on function ledger.flaw(text, text, text, text) to rr_writer;
