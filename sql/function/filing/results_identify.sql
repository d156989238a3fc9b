-- SPDX-License-Identifier: Apache-2.0
-- select filing.results_identify(e, body);	-- the body, its results known by id
-- Results belong to a subject and a unit, not to a period (X53): a row that any
-- update of theirs has had keeps its id.
create or replace function filing.results_identify(e filing.entry, p_body jsonb)
returns jsonb
language plpgsql volatile
as $$
declare
	known	jsonb;
begin
	if not p_body ? 'results' then
		return p_body;
	end if;
	select coalesce(jsonb_object_agg(x ->> 'result_id', x -> 'name'), '{}')
	into known
	from filing.entry t join filing.version v on v.entry = t.entry,
	    jsonb_array_elements(case jsonb_typeof(v.body -> 'results')
	        when 'array' then v.body -> 'results' else '[]' end) x
	where t.subject = (e).subject and t.unit = (e).unit
	and t.module = (e).module and x ->> 'result_id' is not null;
	return p_body || jsonb_build_object('results', filing.rows_identify(
	    p_body -> 'results', 'result_id', 'name', known));
end
$$;
alter function filing.results_identify(filing.entry, jsonb) owner to rr_owner;
revoke all on function filing.results_identify(filing.entry, jsonb) from public;
grant execute on function filing.results_identify(filing.entry, jsonb)
	to rr_writer;
