-- SPDX-License-Identifier: Apache-2.0
-- select filing.item_flaw(e, field, '"N4"')	-- null, or what is wrong with one value
-- Of a list (codes, units) each item is asked about by itself.
create or replace function filing.item_flaw(e filing.entry, f jsonb,
    p_value jsonb)
returns text
language plpgsql stable
as $$
declare
	kind	text := f ->> 'type';
	t	text := p_value #>> '{}';
	label	text := f ->> 'label';
begin
	if kind = 'number' then
		return filing.number_flaw(f, p_value);
	elsif kind = 'entry' then
		return filing.link_flaw(e, f, p_value);
	elsif kind = 'boolean' then
		return case when jsonb_typeof(p_value) <> 'boolean'
		    then format('“%s”应为是或否', label) end;
	elsif jsonb_typeof(p_value) <> 'string' then
		return format('“%s”应为文字', label);
	end if;
	return case when kind in ('text', 'longtext', 'document_number')
	    then filing.text_flaw(f, t)
	when kind in ('unit', 'units') then
	    (select x from filing.unit_flaw(f, t) x
	    where x is not null and not filing.unit_stands(e, t))
	when kind in ('code', 'codes') then
	    case when not flow.code_known(f ->> 'code_list', t, ops.today())
	    then format('“%s”中没有“%s”这一项', label, t) end
	when kind = 'date' then
	    case when filing.day_of(t) is null or char_length(t) < 10
	        and not coalesce((f ->> 'coarse_allowed')::boolean, false)
	    then format('“%s”应为真实的日期，如2023-03-31', label) end
	when kind = 'month' then
	    case when filing.day_of(t) is null or char_length(t) <> 7
	    then format('“%s”应为月份，如2023-03', label) end
	when kind = 'datetime' then
	    case when filing.instant_of(t) is null
	    then format('“%s”应为带时区的时间，如2023-02-14T20:30:00+08:00',
	        label) end
	when kind = 'period' then
	    case when t !~ '^[0-9]{4}(Q[1-4]|0[1-6]B)$'
	    then format('“%s”应为期次，如“2023年第一季度”', label) end
	else format('“%s”的类型无法识别', label) end;
end
$$;
alter function filing.item_flaw(filing.entry, jsonb, jsonb) owner to rr_owner;
revoke all on function filing.item_flaw(filing.entry, jsonb, jsonb) from public;
grant execute on function filing.item_flaw(filing.entry, jsonb, jsonb)
	to rr_writer;
