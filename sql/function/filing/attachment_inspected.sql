-- SPDX-License-Identifier: Apache-2.0
-- select filing.attachment_inspected(17, '8d2e…', '{"media_type":
--     "application/pdf", "kinds": ["pdf"], "pages": 3, "problem": null}');
-- Last call of the worker on a job of kind inspect: what the file is by its
-- bytes.  The same bytes are the same file wherever they are attached.  Where
-- the filing has been submitted meanwhile, its clerk is told of a bad file; those
-- who made an appeal that waits, of a bad one of theirs.
-- Ends the job in the same transaction.
create or replace function filing.attachment_inspected(job bigint, token uuid,
    findings jsonb)
returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	b	filing.blob;
begin
	update filing.blob t set inspected_at = clock_timestamp(),
	    media_type = findings ->> 'media_type',
	    kinds = array(select jsonb_array_elements_text(
	        coalesce(findings -> 'kinds', '[]'))),
	    pages = (findings ->> 'pages')::int,
	    problem = findings ->> 'problem'
	where t.sha256 = (select j.args ->> 'sha256' from ops.job j
	    where j.id = job and j.kind = 'inspect')
	and t.inspected_at is null
	returning * into b;
	perform ops.notice_add(e.unit, 'clerk', null, e.entry, 'file',
	    format('《%s》的附件%s', e.title,
	    filing.file_problem(t.name, b)))
	from filing.attachment t join filing.entry e using (entry)
	where t.sha256 = b.sha256 and t.state = 'attached'
	and e.state = 'in_review'
	and filing.file_problem(t.name, b) is not null;
	perform ops.notice_add(x.unit, 'reviewer', null, null, 'appeal',
	    format('申诉的附件%s：%s', filing.file_problem(f.name, b),
	    report.appeal_about(x)))
	from report.appeal_file f join report.appeal x using (appeal)
	where f.sha256 = b.sha256 and f.removed_at is null
	and not f.answers and x.state = 'open'
	and filing.file_problem(f.name, b) is not null;
	perform ops.job_finish(job, token, findings);
end
$$;
alter function filing.attachment_inspected(bigint, uuid, jsonb)
	owner to rr_writer;
revoke all on function filing.attachment_inspected(bigint, uuid, jsonb)
	from public;
grant execute on function filing.attachment_inspected(bigint, uuid, jsonb)
	to rr_worker;
