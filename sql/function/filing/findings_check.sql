-- SPDX-License-Identifier: Apache-2.0
-- perform filing.findings_check(e, args);	-- refuses finding_required
-- What the form of today asks of this stage's reviewer is in findings (X31,
-- R75): a filing begun on an older form is judged by what is asked now.
create or replace function filing.findings_check(e filing.entry, args jsonb)
returns void
language plpgsql stable
as $$
declare
	fields	jsonb;
	given	jsonb := coalesce(nullif(args -> 'body' -> 'findings', 'null'),
		    '{}');
	flaws	filing.flaw[];
begin
	if jsonb_typeof(given) <> 'object' then
		perform ops.refuse_at('finding_required', '/findings',
		    'invalid_value', '审核认定应为一个对象');
	end if;
	select f.form::jsonb -> 'fields' into fields from flow.form f
	where f.module = e.module and f.current;
	flaws := array(select f from filing.body_flaws(e, fields, given, '{}',
	    e.classified, e.stage, '/findings') f);
	if cardinality(flaws) > 0 then
		perform ops.refuse('finding_required', jsonb_build_object(
		    'errors', to_jsonb(flaws), 'detail', flaws[1].detail));
	end if;
end
$$;
alter function filing.findings_check(filing.entry, jsonb) owner to rr_owner;
revoke all on function filing.findings_check(filing.entry, jsonb) from public;
grant execute on function filing.findings_check(filing.entry, jsonb)
	to rr_writer;
