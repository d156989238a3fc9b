-- SPDX-License-Identifier: Apache-2.0
-- select filing.update_title(e, body)	-- 打通数据堵点·2023年第一季度推进情况
create or replace function filing.update_title(e filing.entry, p_body jsonb)
returns text
language plpgsql stable
as $$
begin
	return (select s.title from filing.entry s where s.entry = (e).subject)
	    || '·' || ops.period_label((e).period) || '推进情况';
end
$$;
alter function filing.update_title(filing.entry, jsonb) owner to rr_owner;
revoke all on function filing.update_title(filing.entry, jsonb) from public;
grant execute on function filing.update_title(filing.entry, jsonb) to rr_writer;
