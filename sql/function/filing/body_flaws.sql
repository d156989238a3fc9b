-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.body_flaws(e, form -> 'fields', body,
--     '{"evidence": 2}', false, 'entry', '/body');
-- Everything the form asks of a body at submission, all of it at once.
-- p_files: attachments by field.  p_secret: of a classified filing.  p_stage
-- null: a row, whose cells have none.
create or replace function filing.body_flaws(e filing.entry, p_fields jsonb,
    p_body jsonb, p_files jsonb, p_secret boolean, p_stage text,
    p_pointer text)
returns setof filing.flaw
language plpgsql stable
as $$
declare
	f	jsonb;
	v	jsonb;
	at	text;
begin
	return query select (filing.flaw_make(p_pointer || '/' || k,
	    'unknown_field', format('没有“%s”这个字段', k))).*
	from jsonb_object_keys(p_body) k
	where not exists (select from jsonb_array_elements(p_fields) x
	    where x ->> 'name' = k and x ->> 'type' <> 'files'
	    and (p_stage is null or coalesce(x ->> 'stage', 'entry') = p_stage));
	for f in select x from jsonb_array_elements(p_fields) x
	    where p_stage is null or coalesce(x ->> 'stage', 'entry') = p_stage
	loop
		at := p_pointer || '/' || (f ->> 'name');
		if p_secret and jsonb_typeof(f -> 'classified_label') = 'string' then
			f := f || jsonb_build_object('label',
			    f -> 'classified_label');
		end if;
		if f ->> 'type' = 'files' then
			return query select * from filing.files_flaws(f, p_body,
			    coalesce((p_files ->> (f ->> 'name'))::int, 0),
			    p_secret, at);
			continue;
		end if;
		v := p_body -> (f ->> 'name');
		if p_secret and coalesce((f ->> 'hide_if_classified')::boolean,
		    false) then
			if not filing.is_empty(v) then
				return next filing.flaw_make(at, 'classified',
				    format('涉密件不得填写“%s”，请线下报送',
				    f ->> 'label'));
			end if;
		elsif coalesce((f ->> 'declaration')::boolean, false)
		    and not filing.is_empty(v) and v <> 'true' then
			return next filing.flaw_make(at, 'required',
			    format('须确认“%s”', f ->> 'label'));
		elsif not filing.is_empty(v) then
			return query select * from filing.value_flaws(e, f, v, at);
		elsif coalesce((f ->> 'required')::boolean, false)
		    or filing.condition_met(f -> 'required_if', p_body) then
			return next filing.flaw_make(at, 'required',
			    format('请填写“%s”', f ->> 'label'));
		end if;
	end loop;
end
$$;
alter function filing.body_flaws(filing.entry, jsonb, jsonb, jsonb, boolean,
	text, text) owner to rr_owner;
revoke all on function filing.body_flaws(filing.entry, jsonb, jsonb, jsonb,
	boolean, text, text) from public;
grant execute on function filing.body_flaws(filing.entry, jsonb, jsonb, jsonb,
	boolean, text, text) to rr_writer;
