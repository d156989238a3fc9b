-- SPDX-License-Identifier: Apache-2.0
-- select filing.attachment_inspected(17, '8d2e…',
--     '{"media_type": "application/pdf", "pages": 3}');
-- Last call of the worker on a job of kind inspect: what the file is by its
-- bytes.  The same bytes are the same file wherever they are attached.  Ends
-- the job in the same transaction.
create or replace function filing.attachment_inspected(job bigint, token uuid,
    findings jsonb)
returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	sum	text;
begin
	select j.args ->> 'sha256' into sum from ops.job j
	where j.id = job and j.kind = 'inspect';
	update filing.attachment t set pages = (findings ->> 'pages')::int
	where t.sha256 = sum and t.pages is null;
	perform ops.job_finish(job, token, findings);
end
$$;
alter function filing.attachment_inspected(bigint, uuid, jsonb)
	owner to rr_writer;
revoke all on function filing.attachment_inspected(bigint, uuid, jsonb)
	from public;
grant execute on function filing.attachment_inspected(bigint, uuid, jsonb)
	to rr_worker;
