-- SPDX-License-Identifier: Apache-2.0
-- perform flow.field_text_check(form, '{"field": "name", "part": "hint",
--     "value": "写全称"}');
-- Is there such a field, and is the value what that part holds?
create or replace function flow.field_text_check(p_form jsonb, b jsonb)
returns void
language plpgsql stable
as $$
declare
	v	jsonb := b -> 'value';
begin
	if b ->> 'part' = 'notes' and b ->> 'field' <> ''
	    or b ->> 'part' <> 'notes'
	    and flow.field_place(p_form, b ->> 'field') is null then
		perform ops.refuse_field('/field', 'unknown', '表单没有这个栏目');
	elsif jsonb_typeof(v) <> 'null' and not coalesce(case b ->> 'part'
	    when 'example' then char_length(v ->> 'title') between 1 and 100
	        and jsonb_typeof(v -> 'values') = 'object'
	        and char_length(v ->> 'values') <= 8000
	    when 'pattern_chips' then jsonb_array_length(v) <= 6
	        and not jsonb_path_exists(v, 'strict $[*] ? (@.type() != "string")')
	        and char_length(v::text) <= 600
	    when 'notes' then jsonb_array_length(v) <= 20
	        and not exists (select from jsonb_array_elements(v) n
	            where coalesce(n ->> 'title', '') = ''
	            or coalesce(n ->> 'text', '') = '')
	        and char_length(v::text) <= 20000
	    else jsonb_typeof(v) = 'string'
	        and char_length(v #>> '{}') between 1 and 2000 end, false) then
		perform ops.refuse_field('/value', 'invalid_value', case b ->> 'part'
		    when 'example' then '范例应有标题和各栏目的文字'
		    when 'pattern_chips' then '参考句式应为至多 6 条文字'
		    when 'notes' then '每一条说明应有标题和文字'
		    else '应为 1 至 2000 个字' end);
	end if;
end
$$;
alter function flow.field_text_check(jsonb, jsonb) owner to rr_owner;
revoke all on function flow.field_text_check(jsonb, jsonb) from public;
grant execute on function flow.field_text_check(jsonb, jsonb) to rr_writer;
