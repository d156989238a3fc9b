-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.value_flaws(e, field, value, '/body/rows');
-- What is wrong with a value that is there: each item, each cell.
create or replace function filing.value_flaws(e filing.entry, f jsonb,
    p_value jsonb, p_pointer text)
returns setof filing.flaw
language plpgsql stable
as $$
declare
	n	int;
	t	text;
	r	record;
	kind	text := f ->> 'type';
begin
	if kind not in ('codes', 'units', 'rows') then
		t := filing.item_flaw(e, f, p_value);
		if t is not null then
			return next filing.flaw_make(p_pointer,
			    'invalid_value', t);
		else
			t := filing.past_flaw(f, p_value);
			if t is not null then
				return next filing.flaw_make(p_pointer,
				    'event_in_future', t);
			end if;
		end if;
		return;
	end if;
	if jsonb_typeof(p_value) <> 'array' then
		return next filing.flaw_make(p_pointer, 'invalid_value',
		    format('“%s”应为一组值', f ->> 'label'));
		return;
	end if;
	n := jsonb_array_length(p_value);
	if n < (f ->> 'min')::int or n > nullif((f ->> 'max')::int, 0) then
		return next filing.flaw_make(p_pointer, 'invalid_value',
		    format('“%s”应有%s至%s项，现有%s项', f ->> 'label',
		    f ->> 'min', f ->> 'max', n));
	end if;
	for r in select x.value, x.ordinality - 1 as i
	    from jsonb_array_elements(p_value) with ordinality x limit 1000 loop
		if kind = 'rows' then
			return query select * from filing.row_flaws(e, f,
			    r.value, p_value, p_pointer || '/' || r.i);
			continue;
		end if;
		t := filing.item_flaw(e, f, r.value);
		if t is null and exists (select from jsonb_array_elements(
		    p_value) with ordinality y where y.value = r.value
		    and y.ordinality - 1 < r.i) then
			t := format('“%s”中“%s”重复', f ->> 'label',
			    r.value #>> '{}');
		end if;
		if t is not null then
			return next filing.flaw_make(p_pointer || '/' || r.i,
			    'invalid_value', t);
		end if;
	end loop;
end
$$;
alter function filing.value_flaws(filing.entry, jsonb, jsonb, text)
	owner to rr_owner;
revoke all on function filing.value_flaws(filing.entry, jsonb, jsonb, text)
	from public;
grant execute on function filing.value_flaws(filing.entry, jsonb, jsonb, text)
	to rr_writer;
