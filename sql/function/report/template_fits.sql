-- SPDX-License-Identifier: Apache-2.0
-- perform report.template_fits('报表.docx', 52000);	-- refuses what is no template
-- By its name and size; what is in it is looked at by the worker.
create or replace function report.template_fits(p_name text, p_size bigint)
returns void
language plpgsql stable
as $$
begin
	if p_name !~* '^[^/\\[:cntrl:]]{1,195}\.docx$' then
		perform ops.refuse('attachment_type',
		    '{"detail": "模板应为 Word 的 docx 文件"}');
	elsif p_size not between 1 and 5242880 then
		perform ops.refuse('body_too_large',
		    '{"detail": "模板不超过5MB，且不能为空"}');
	end if;
end
$$;
alter function report.template_fits(text, bigint) owner to rr_owner;
revoke all on function report.template_fits(text, bigint) from public;
grant execute on function report.template_fits(text, bigint)
	to rr_writer, rr_reader;
