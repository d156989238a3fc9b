-- SPDX-License-Identifier: Apache-2.0
-- select * from report.paper_format('pdf');
-- The files that a report is made into, in the order in which they are made and
-- listed; null: all of them.
create or replace function report.paper_format(p_format text default null)
returns table (format text, label text, media_type text)
language sql immutable
as $$
	select f.* from (values
	    ('json', '冻结文档', 'application/json'),
	    ('csv', '得分数据', 'text/csv; charset=utf-8'),
	    ('xlsx', '可重算的表格', 'application/vnd.openxmlformats-'
	        || 'officedocument.spreadsheetml.sheet'),
	    ('docx', '可编辑的文稿', 'application/vnd.openxmlformats-'
	        || 'officedocument.wordprocessingml.document'),
	    ('pdf', '上会打印版', 'application/pdf')) f (format, label, media_type)
	where p_format is null or f.format = p_format
$$;
alter function report.paper_format(text) owner to rr_owner;
revoke all on function report.paper_format(text) from public;
grant execute on function report.paper_format(text) to rr_reader, rr_writer;
