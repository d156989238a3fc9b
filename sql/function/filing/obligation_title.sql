-- SPDX-License-Identifier: Apache-2.0
-- select filing.obligation_title(o)	-- 城市更新试点（2023年第一季度）
create or replace function filing.obligation_title(o filing.obligation)
returns text
language plpgsql stable
as $$
begin
	return (select coalesce((select s.title from filing.entry s
	    where s.entry = (o).subject), (select m.label from flow.module m
	    where m.module = (o).module))
	    || coalesce('（' || ops.period_label((o).period) || '）', ''));
end
$$;
alter function filing.obligation_title(filing.obligation) owner to rr_owner;
revoke all on function filing.obligation_title(filing.obligation) from public;
grant execute on function filing.obligation_title(filing.obligation) to
	rr_writer;
