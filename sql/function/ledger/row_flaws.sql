-- SPDX-License-Identifier: Apache-2.0
-- select ledger.row_flaws('pilot_result', '{"name": "x"}', '{pilot,unit}',
--     '{}', '/results/0/');
-- What keeps one row out of its fact table.  p_given: columns that the ledger
-- fills besides its usual ones; p_later: columns known at approval only.
create or replace function ledger.row_flaws(p_relation text, p_row jsonb,
    p_given text[], p_later text[], p_prefix text)
returns jsonb
language plpgsql stable
as $$
declare
	body	jsonb := jsonb_strip_nulls(p_row);
	c	record;
	bad	text[] := p_given || p_later;
	flaws	jsonb;
begin
	select coalesce(jsonb_agg(ledger.flaw(p_prefix, k, 'unknown_field',
	    '没有这个字段') order by k), '[]') into flaws
	from jsonb_object_keys(body) k
	where k not in (select o.name from ledger.column_of(p_relation) o
	    where not o.given and o.name <> all (p_given));
	for c in select o.* from ledger.column_of(p_relation) o
	    where o.name <> all (p_given) loop
		if c.given then
			bad := bad || c.name;
		elsif not body ? c.name then
			if c.required and c.name <> all (p_later) then
				bad := bad || c.name;
				flaws := flaws || ledger.flaw(p_prefix, c.name,
				    'required', '应填写');
			end if;
		elsif not ledger.value_fits(body -> c.name, c.type) then
			bad := bad || c.name;
			flaws := flaws || ledger.flaw(p_prefix, c.name,
			    'invalid_value', '值不符合台账的类型');
		elsif c.unit and not exists (select from org.unit u
		    where u.unit = body ->> c.name) then
			flaws := flaws || ledger.flaw(p_prefix, c.name,
			    'unit_unknown', '没有这个单位');
		end if;
	end loop;
	return flaws || ledger.constraint_flaws(p_relation, body - bad, bad,
	    p_prefix);
end
$$;
alter function ledger.row_flaws(text, jsonb, text[], text[], text)
	owner to rr_owner;
revoke all on function ledger.row_flaws(text, jsonb, text[], text[], text)
	from public;
grant execute on function ledger.row_flaws(text, jsonb, text[], text[], text)
	to rr_writer;
