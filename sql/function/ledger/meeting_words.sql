-- SPDX-License-Identifier: Apache-2.0
-- select ledger.meeting_words('{"number": 12, "held_on": "2023-03-10"}', null);
--	-- 市委深改委第12次会议（2023-03-10）
-- What a meeting is called, as a filing and where a fact refers to it
-- (ledger.target.words).
create or replace function ledger.meeting_words(p_body jsonb, p_subject text)
returns text
language plpgsql stable
as $$
begin
	return format('市委深改委第%s次会议（%s）', coalesce(p_body ->> 'number',
	    '…'), coalesce(p_body ->> 'held_on', '日期未填'));
end
$$;
alter function ledger.meeting_words(jsonb, text) owner to rr_owner;
revoke all on function ledger.meeting_words(jsonb, text) from public;
grant execute on function ledger.meeting_words(jsonb, text)
	to rr_writer, rr_reader;
