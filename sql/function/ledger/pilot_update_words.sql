-- SPDX-License-Identifier: Apache-2.0
-- select ledger.pilot_update_words('{"period": "2023Q1"}', '智慧工会');
--	-- 智慧工会·2023年第一季度推进状态
-- What an update of a pilot is called, as a filing and where a fact refers to it
-- (ledger.target.words).
create or replace function ledger.pilot_update_words(p_body jsonb,
    p_subject text)
returns text
language plpgsql stable
as $$
begin
	return p_subject || '·' || ops.period_label(p_body ->> 'period')
	    || '推进状态';
end
$$;
alter function ledger.pilot_update_words(jsonb, text) owner to rr_owner;
revoke all on function ledger.pilot_update_words(jsonb, text) from public;
grant execute on function ledger.pilot_update_words(jsonb, text)
	to rr_writer, rr_reader;
