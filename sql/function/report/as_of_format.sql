-- SPDX-License-Identifier: Apache-2.0
-- select report.as_of_format(document, figure);
-- A figure counted today as a document of that format would have written it: of
-- format 2 with the facts instead of what was left out in digest; without a
-- format facts are [entry, version] and have no digest.
create or replace function report.as_of_format(p_document jsonb, p_figure jsonb)
returns jsonb
language plpgsql stable
as $$
begin
	if p_document ->> 'format' = '3' or p_figure is null then
		return p_figure - '{counted,left_out,notes}'::text[];
	end if;
	p_figure := p_figure - '{left_count,left_digest}'::text[];
	if p_document ? 'format' then
		return p_figure;
	end if;
	return p_figure - '{count,digest}'::text[] || jsonb_build_object(
	    'counted', (select coalesce(jsonb_agg(jsonb_build_array(c -> 0,
	        c -> 1) order by n), '[]')
	        from jsonb_array_elements(p_figure -> 'counted')
	        with ordinality x(c, n)));
end
$$;
alter function report.as_of_format(jsonb, jsonb) owner to rr_owner;
revoke all on function report.as_of_format(jsonb, jsonb) from public;
grant execute on function report.as_of_format(jsonb, jsonb) to rr_reader;
