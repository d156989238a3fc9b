-- SPDX-License-Identifier: Apache-2.0
-- select ledger.list_flaws(t, '["U500103", "U500103"]');
-- What keeps a list of rows out of its fact table: each row's flaws, and a key
-- that stands twice.  A row may be just the value of its key.
create or replace function ledger.list_flaws(t ledger.target, p_rows jsonb)
returns jsonb
language plpgsql stable
as $$
declare
	path	text := '/' || t.rows_field || '/';
	given	text[] := array_remove(t.key || array['unit', 'period'], t.row_key);
	flaws	jsonb := '[]';
	seen	text[] := '{}';
	r	record;
	row_	jsonb;
begin
	if p_rows is null or p_rows = 'null' then
		return flaws;
	elsif jsonb_typeof(p_rows) <> 'array' then
		return jsonb_build_array(ledger.flaw('/', t.rows_field,
		    'invalid_value', '应为列表'));
	end if;
	for r in select v.value, v.ordinality - 1 as at
	    from jsonb_array_elements(p_rows) with ordinality v loop
		row_ := case jsonb_typeof(r.value) when 'object' then r.value
		    else jsonb_build_object(t.row_key, r.value) end;
		flaws := flaws || ledger.row_flaws(t.relation, row_, given, '{}',
		    path || r.at || case jsonb_typeof(r.value) when 'object'
		    then '/' else '#' end);
		if row_ ->> t.row_key = any (seen) then
			flaws := flaws || ledger.flaw(path, r.at::text,
			    'row_taken', '与前面的一行重复');
		end if;
		seen := seen || (row_ ->> t.row_key);
	end loop;
	-- the value itself is at fault where it is all there is of a row
	return (select coalesce(jsonb_agg(jsonb_set(f, '{pointer}',
	    to_jsonb(split_part(f ->> 'pointer', '#', 1))) order by n), '[]')
	    from jsonb_array_elements(flaws) with ordinality v(f, n));
end
$$;
alter function ledger.list_flaws(ledger.target, jsonb) owner to rr_owner;
revoke all on function ledger.list_flaws(ledger.target, jsonb) from public;
grant execute on function ledger.list_flaws(ledger.target, jsonb) to rr_writer;
