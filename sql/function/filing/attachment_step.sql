-- SPDX-License-Identifier: Apache-2.0
-- s := filing.attachment_step(e, 'evidence', '通知.pdf', 52000, a);
-- May the caller attach this to that field now?  The same right as editing.
create or replace function filing.attachment_step(e filing.entry, p_field text,
    p_name text, p_size bigint, a org.actor)
returns flow.step
language plpgsql stable
as $$
declare
	s	flow.step := filing.step_of(e, '{edit,correct}', a);
	f	jsonb;
	ext	text := filing.file_extension(p_name);
	n	int;
begin
	select x into f from flow.form t, jsonb_array_elements(
	    t.form::jsonb -> 'fields') x
	where t.module = e.module and t.current and x ->> 'name' = p_field
	and x ->> 'type' = 'files';
	select count(*) into n from filing.attachment t
	where t.entry = e.entry and t.field = p_field and t.state = 'attached';
	if f is null then
		perform ops.refuse_at('invalid_body', '', 'invalid_value',
		    '该表没有这个附件栏', '{"parameter": "field"}');
	elsif e.classified and (f ->> 'hide_if_classified')::boolean then
		perform ops.refuse_at('fields_invalid', '', 'classified',
		    '涉密件不得上传附件，请线下报送', '{"parameter": "field"}');
	elsif char_length(btrim(p_name)) not between 1 and 200
	    or p_name ~ '[/\\[:cntrl:]]' then
		perform ops.refuse_at('invalid_body', '', 'invalid_value',
		    '文件名应为1至200字，且不含路径和控制字符',
		    '{"parameter": "name"}');
	elsif not coalesce(f -> 'accept' ? ext, false) then
		perform ops.refuse_at('attachment_type', '', 'attachment_type',
		    format('“%s”只接受：%s', f ->> 'label', (
		        select string_agg(x, '、') from
		        jsonb_array_elements_text(f -> 'accept') x)),
		    jsonb_build_object('accept', f -> 'accept',
		        'parameter', 'name'));
	elsif p_size not between 1 and 52428800 then
		perform ops.refuse('body_too_large', jsonb_build_object('detail',
		    '单个文件不超过50MB，且不能为空'));
	elsif n >= nullif((f ->> 'max_files')::int, 0) then
		perform ops.refuse_at('fields_invalid', '', 'too_many',
		    format('“%s”最多%s个', f ->> 'label', f ->> 'max_files'),
		    '{"parameter": "field"}');
	end if;
	return s;
end
$$;
alter function filing.attachment_step(filing.entry, text, text, bigint,
	org.actor) owner to rr_owner;
revoke all on function filing.attachment_step(filing.entry, text, text,
	bigint, org.actor) from public;
grant execute on function filing.attachment_step(filing.entry, text, text,
	bigint, org.actor) to rr_writer;
