-- SPDX-License-Identifier: Apache-2.0
-- select report.appeal_file_json(f, x, a);	-- {"id": 3, "name": "通知.pdf", …}
-- answers: the office's, with its answer.  pages and problem are the sandbox's
-- findings; inspected: it has looked.
create or replace function report.appeal_file_json(f report.appeal_file,
    x report.appeal, a org.actor)
returns json
language plpgsql stable
as $$
begin
	return (select json_build_object('id', f.file, 'answers', f.answers,
	    'name', f.name, 'size', f.size, 'media_type', f.media_type,
	    'sha256', f.sha256, 'pages', b.pages,
	    'inspected', b.inspected_at is not null,
	    'problem', filing.file_problem(f.name, b),
	    'created_at', f.made_at, 'may_remove',
	    report.appeal_files_may(x, a)
	    and f.answers = report.may_answer_appeals(a))
	from filing.blob b where b.sha256 = f.sha256);
end
$$;
alter function report.appeal_file_json(report.appeal_file, report.appeal,
	org.actor) owner to rr_owner;
revoke all on function report.appeal_file_json(report.appeal_file,
	report.appeal, org.actor) from public;
grant execute on function report.appeal_file_json(report.appeal_file,
	report.appeal, org.actor) to rr_writer;
