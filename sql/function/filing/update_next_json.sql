-- SPDX-License-Identifier: Apache-2.0
-- select filing.update_next_json('2023Q2', '2023-06-10', '2023-06-30');
--	-- {"period": "2023Q2", "label": "2023年第二季度", "opens": …, "due": …}
create or replace function filing.update_next_json(p_period text, p_opens date,
    p_due date)
returns json
language plpgsql stable
as $$
begin
	return json_build_object('period', p_period,
	    'label', ops.period_label(p_period), 'opens', p_opens,
	    'due', p_due);
end
$$;
alter function filing.update_next_json(text, date, date) owner to rr_owner;
revoke all on function filing.update_next_json(text, date, date) from public;
grant execute on function filing.update_next_json(text, date, date)
	to rr_writer;
