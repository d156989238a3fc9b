-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.row_flaws(e, field, row, rows, '/body/results/0');
-- One row of a field of rows: its cells, and its key unique among the rows.
create or replace function filing.row_flaws(e filing.entry, f jsonb,
    p_row jsonb, p_rows jsonb, p_pointer text)
returns setof filing.flaw
language plpgsql stable
as $$
declare
	k	text := f ->> 'row_key';
begin
	if jsonb_typeof(p_row) <> 'object' then
		return next filing.flaw_make(p_pointer, 'invalid_value',
		    format('“%s”的每一行应为一组字段', f ->> 'label'));
		return;
	end if;
	return query select * from filing.body_flaws(e, f -> 'fields', p_row,
	    '{}', false, null, p_pointer);
	if k is not null and not filing.is_empty(p_row -> k)
	    and (select count(*) from jsonb_array_elements(p_rows) r
	        where r -> k = p_row -> k) > 1 then
		return next filing.flaw_make(p_pointer || '/' || k,
		    'invalid_value', format('“%s”中“%s”重复', f ->> 'label',
		    p_row ->> k));
	end if;
end
$$;
alter function filing.row_flaws(filing.entry, jsonb, jsonb, jsonb, text)
	owner to rr_owner;
revoke all on function filing.row_flaws(filing.entry, jsonb, jsonb, jsonb, text)
	from public;
grant execute on function filing.row_flaws(filing.entry, jsonb, jsonb, jsonb,
	text) to rr_writer;
