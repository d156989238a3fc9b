-- SPDX-License-Identifier: Apache-2.0
-- perform filing.reason_check(s, '{"reason_code": "wording", "note": "…"}');
-- A reason is a note of people's words, and a code where the step has a list.
create or replace function filing.reason_check(s flow.step, p_body jsonb)
returns void
language plpgsql stable
as $$
declare
	code	text := p_body ->> 'reason_code';
	note	text := btrim(p_body ->> 'note');
	flaws	filing.flaw[] := '{}';
begin
	if s.needs_reason and coalesce(note, '') = '' then
		flaws := flaws || filing.flaw_make('/note', 'required',
		    '请写明理由');
	elsif char_length(note) > 500 then
		flaws := flaws || filing.flaw_make('/note', 'invalid_value',
		    '理由不超过500字');
	end if;
	if s.reason_list is not null and code is null then
		flaws := flaws || filing.flaw_make('/reason_code', 'required',
		    '请选择原因');
	elsif code is not null and not flow.code_known(coalesce(s.reason_list,
	    'return_reason'), code, ops.today()) then
		flaws := flaws || filing.flaw_make('/reason_code',
		    'invalid_value', '没有这个原因');
	end if;
	if cardinality(flaws) > 0 then
		perform ops.refuse('reason_required', jsonb_build_object(
		    'errors', to_jsonb(flaws), 'detail', flaws[1].detail));
	end if;
end
$$;
alter function filing.reason_check(flow.step, jsonb) owner to rr_owner;
revoke all on function filing.reason_check(flow.step, jsonb) from public;
grant execute on function filing.reason_check(flow.step, jsonb) to rr_writer;
