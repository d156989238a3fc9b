-- SPDX-License-Identifier: Apache-2.0
-- perform report.answer_keep(3);
-- When a report is published: its cockpit answer is made once and kept, since
-- 300 KB of document read anew by every screen cost 60 ms a call.  So is that of
-- the report after it, whose "previous" has changed.
create or replace function report.answer_keep(p_report bigint)
returns void
language sql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
	insert into report.answer as o (answer, generation, horizon, body, etag,
	    at)
	select 'cockpit report ' || r.report, ops.generation(), r.horizon,
	    report.cockpit_of(r.document::jsonb, 'published', r.report,
	    r.frozen_at), report.cockpit_tag(r), ops.now()
	from report.report r
	where r.report = p_report or r.state = 'published'
	and report.before_of(r.kind, r.period) = p_report
	on conflict on constraint answer_pkey do update
	set generation = excluded.generation, body = excluded.body,
	    etag = excluded.etag, at = excluded.at
$$;
alter function report.answer_keep(bigint) owner to rr_reader;
revoke all on function report.answer_keep(bigint) from public;
grant execute on function report.answer_keep(bigint) to rr_writer;
