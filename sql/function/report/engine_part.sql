-- SPDX-License-Identifier: Apache-2.0
-- select report.engine_part(document);
--     -- {"rule_set": …, "units": …, "inputs": {…: {…: {"num": 3, "den": 1}}}}
-- What the scoring engine reads of a frozen document: a tenth of it.
create or replace function report.engine_part(p_document json)
returns json
language plpgsql stable
as $$
begin
	return json_build_object('rule_set', p_document -> 'rule_set',
	    'units', (select json_agg(json_build_object('unit', u -> 'unit',
	        'name', u -> 'name') order by n)
	        from json_array_elements(p_document -> 'units')
	        with ordinality x(u, n)),
	    'inputs', (select json_object_agg(i.key, (select json_object_agg(
	        u.key, json_strip_nulls(json_build_object(
	        'num', u.value -> 'num', 'den', u.value -> 'den',
	        'events', u.value -> 'events'))) from json_each(i.value) u))
	        from json_each(p_document -> 'inputs') i));
end
$$;
alter function report.engine_part(json) owner to rr_owner;
revoke all on function report.engine_part(json) from public;
grant execute on function report.engine_part(json) to rr_reader;
