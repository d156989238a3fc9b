-- SPDX-License-Identifier: Apache-2.0
-- select report.says_its_inputs(r, '{"kind": "district", …, "scores": {…}}');
-- Is a document the very text that its run has counted, with scores and
-- explanations put in before the last brace, and nothing else?  To count again
-- cost as much as to count.
create or replace function report.says_its_inputs(r report.run, p_document text)
returns boolean
language plpgsql stable
as $$
declare
	rest	text := substr(p_document, r.inputs_length);
begin
	-- in this order: what is not that text need not be JSON either
	if left(rest, 1) is distinct from ',' or r.inputs_digest
	    is distinct from encode(sha256(convert_to(left(p_document,
	    r.inputs_length - 1) || '}', 'UTF8')), 'hex') then
		return false;
	end if;
	return not exists (select
	    from json_object_keys(('{' || substr(rest, 2))::json) k
	    where k not in ('scores', 'explanations'));
end
$$;
alter function report.says_its_inputs(report.run, text) owner to rr_owner;
revoke all on function report.says_its_inputs(report.run, text) from public;
grant execute on function report.says_its_inputs(report.run, text) to rr_reader;
