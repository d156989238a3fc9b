-- SPDX-License-Identifier: Apache-2.0
-- select ledger.value_fits('"2023-02-30"', 'date');	-- false
-- Would the ledger's type give the same value back?  A bare cast would take
-- "today" for a date, 5 for "5", and round 88.005.
create or replace function ledger.value_fits(p_value jsonb, p_type text)
returns boolean
language plpgsql stable
as $$
declare
	word	text := p_value #>> '{}';
	kind	text := jsonb_typeof(p_value);
	same	boolean;
begin
	case
	when p_type = 'text' then
		return kind = 'string';
	when p_type = 'boolean' then
		return kind = 'boolean';
	when p_type in ('bigint', 'integer') then
		return kind = 'number' and word ~ '^[0-9]{1,18}$'
		    and (p_type = 'bigint' or word::bigint < 2147483648);
	when p_type = 'text[]' then
		return kind = 'array' and not exists (select
		    from jsonb_array_elements(p_value) v
		    where jsonb_typeof(v) <> 'string');
	when p_type like 'numeric(%' then
		if word !~ '^[0-9]{1,15}([.][0-9]{1,15})?$' then
			return false;
		end if;
		execute format('select $1::%s = $1::numeric', p_type)
		into same using word;
		return same;
	when p_type = 'date' then
		return kind = 'string' and word ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
		    and word::date is not null;
	when p_type = 'timestamp with time zone' then
		return kind = 'string' and word ~ ('^[0-9]{4}-[0-9]{2}-[0-9]{2}T'
		    '[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,6})?)?'
		    '(Z|[+-][0-9]{2}:[0-9]{2})$')
		    and word::timestamptz is not null;
	else
		raise exception 'no check for values of type %', p_type;
	end case;
exception when data_exception then
	return false;
end
$$;
alter function ledger.value_fits(jsonb, text) owner to rr_owner;
revoke all on function ledger.value_fits(jsonb, text) from public;
grant execute on function ledger.value_fits(jsonb, text) to rr_writer;
