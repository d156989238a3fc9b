-- SPDX-License-Identifier: Apache-2.0
-- select report.paper_keep(17, '8d2e…', 'pdf', '9f86…', 812345, '3a7d…',
--     '-----BEGIN PUBLIC KEY-----…');
-- A file that the worker has stored, and signed (report.paper_to_sign), becomes one
-- of the report's; the frozen document's own file must be the document.
create or replace function report.paper_keep(job bigint, token uuid,
    format text, sha256 text, size bigint, signature text, public_key text)
returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	r	report.report := report.paper_run(job, token);
begin
	if format = 'json' and sha256 <> r.digest then
		raise exception 'the file is not the document'
		    using errcode = 'RF002',
		    constraint = 'document_is_what_the_ledger_says';
	end if;
	insert into report.paper (report, format, sha256, size, made_at,
	    signing_key, signature)
	values (r.report, paper_keep.format, paper_keep.sha256, paper_keep.size,
	    ops.now(), report.key_keep(paper_keep.public_key),
	    paper_keep.signature)
	on conflict on constraint paper_pkey do nothing;
end
$$;
alter function report.paper_keep(bigint, uuid, text, text, bigint, text, text)
	owner to rr_reader;
revoke all on function report.paper_keep(bigint, uuid, text, text, bigint, text, text)
	from public;
grant execute on function report.paper_keep(bigint, uuid, text, text, bigint, text, text)
	to rr_worker;
