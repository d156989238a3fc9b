-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.files_flaws(field, body, 0, false, '/body/evidence');
-- As many attachments as the field wants; none of a classified filing (X47).
create or replace function filing.files_flaws(f jsonb, p_body jsonb,
    p_count int, p_secret boolean, p_pointer text)
returns setof filing.flaw
language plpgsql stable
as $$
declare
	least_	int := greatest(coalesce((f ->> 'min')::int, 1), 1);
begin
	if p_secret and coalesce((f ->> 'hide_if_classified')::boolean, false)
	then
		if p_count > 0 then
			return next filing.flaw_make(p_pointer, 'classified',
			    format('涉密件不得上传“%s”，请线下报送',
			    f ->> 'label'));
		end if;
	elsif p_count < least_ and (coalesce((f ->> 'required')::boolean, false)
	    or filing.condition_met(f -> 'required_if', p_body)) then
		return next filing.flaw_make(p_pointer, 'attachment_required',
		    format('请上传“%s”，至少%s个', f ->> 'label', least_));
	elsif p_count > nullif((f ->> 'max_files')::int, 0) then
		return next filing.flaw_make(p_pointer, 'invalid_value',
		    format('“%s”最多%s个', f ->> 'label', f ->> 'max_files'));
	end if;
end
$$;
alter function filing.files_flaws(jsonb, jsonb, int, boolean, text)
	owner to rr_owner;
revoke all on function filing.files_flaws(jsonb, jsonb, int, boolean, text)
	from public;
grant execute on function filing.files_flaws(jsonb, jsonb, int, boolean, text)
	to rr_writer;
