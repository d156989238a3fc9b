-- SPDX-License-Identifier: Apache-2.0
-- select filing.file_problem('通知.pdf', b)	-- null, or what is wrong with it
-- In words for whoever uploaded it; null also while nobody has looked yet.
create or replace function filing.file_problem(p_name text, b filing.blob)
returns text
language sql immutable
as $$
	select case (b).problem
	when 'damaged' then format('“%s”已损坏，无法打开，请换一份完好的文件',
	    p_name)
	when 'encrypted' then format('“%s”设有口令，审核人员无法打开，'
	    '请去掉口令后重新上传', p_name)
	when 'bomb' then format('“%s”展开后过大，系统不予打开，'
	    '请换一份正常的文件', p_name)
	when 'too_complex' then format('“%s”过于复杂或已损坏，无法检查，'
	    '请另存或重新扫描后上传', p_name)
	when 'unreadable' then format('“%s”无法检查，请另存或重新扫描后上传',
	    p_name)
	else case when (b).inspected_at is not null
	    and filing.file_extension(p_name) <> all ((b).kinds)
	    then format('“%s”的内容不是%s文件，请核对后重新上传', p_name,
	    upper(filing.file_extension(p_name))) end
	end
$$;
alter function filing.file_problem(text, filing.blob) owner to rr_owner;
revoke all on function filing.file_problem(text, filing.blob) from public;
grant execute on function filing.file_problem(text, filing.blob) to rr_writer;
