-- SPDX-License-Identifier: Apache-2.0
-- x := report.appeal_file_take(a, 5, '通知.pdf', 52000);
-- The appeal to which the caller may attach that now; otherwise why not.  Its own
-- side's files are counted, since the other side's are not its to take back.
create or replace function report.appeal_file_take(a org.actor, p_appeal bigint,
    p_name text, p_size bigint)
returns report.appeal
language plpgsql stable
as $$
declare
	rule	jsonb := report.appeal_files_rule();
	x	report.appeal;
begin
	select * into x from report.appeal t where t.appeal = p_appeal;
	if not found then
		perform ops.refuse('not_found');
	elsif x.state <> 'open' then
		perform ops.refuse('conflict', '{"detail":
		    "这项申诉已经答复或撤回，不能再附文件"}');
	elsif not report.appeal_files_may(x, a) then
		perform ops.refuse('forbidden', '{"detail":
		    "由提出申诉的单位和市委改革办的审核人员附文件"}');
	elsif char_length(btrim(p_name)) not between 1 and 200
	    or p_name ~ '[/\\[:cntrl:]]' then
		perform ops.refuse_at('invalid_body', '', 'invalid_value',
		    '文件名应为1至200字，且不含路径和控制字符',
		    '{"parameter": "name"}');
	elsif not rule -> 'accept' ? filing.file_extension(p_name) then
		perform ops.refuse_at('attachment_type', '', 'attachment_type',
		    format('申诉附件只接受：%s', (
		        select string_agg(e, '、') from
		        jsonb_array_elements_text(rule -> 'accept') e)),
		    jsonb_build_object('accept', rule -> 'accept',
		        'parameter', 'name'));
	elsif p_size not between 1 and 52428800 then
		perform ops.refuse('body_too_large',
		    '{"detail": "单个文件不超过50MB，且不能为空"}');
	elsif (select count(*) from report.appeal_file f
	    where f.appeal = x.appeal and f.removed_at is null
	    and f.answers = report.may_answer_appeals(a))
	    >= (rule ->> 'max_files')::int then
		perform ops.refuse('conflict', jsonb_build_object('detail',
		    format('申诉附件最多%s个', rule ->> 'max_files')));
	end if;
	return x;
end
$$;
alter function report.appeal_file_take(org.actor, bigint, text, bigint)
	owner to rr_owner;
revoke all on function report.appeal_file_take(org.actor, bigint, text, bigint)
	from public;
grant execute on function report.appeal_file_take(org.actor, bigint, text,
	bigint) to rr_writer;
