-- SPDX-License-Identifier: Apache-2.0
-- select report.signed_beside(r);
--     -- [{"part": "paper", "name": "pdf", "said": "paper pdf …", "file": "9f86…",
--     --     "signature": "3a7d…", "public_key": "-----BEGIN …"}, …]
-- What is kept beside a report's document, each with the text that was signed for
-- it and whether it lies in a file, for the server to check.
create or replace function report.signed_beside(r report.report)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(json_build_object('part', x.part,
	    'name', x.name, 'said', x.said, 'file', x.file, 'signature',
	    x.signature, 'public_key', k.public_key) order by x.part, x.name),
	    '[]')
	from (select 'paper' as part, p.format as name, report.paper_said(r,
	        p.format, p.sha256) as said, p.sha256 as file, p.signature,
	        p.signing_key from report.paper p where p.report = r.report
	    union all
	    select 'ranks', 'ranks', report.rank_range_said(r, g.seed,
	        g.samples, g.percent, g.units), null, g.signature, g.signing_key
	    from report.rank_range g where g.report = r.report) x
	left join report.signing_key k on k.key = x.signing_key);
end
$$;
alter function report.signed_beside(report.report) owner to rr_owner;
revoke all on function report.signed_beside(report.report) from public;
grant execute on function report.signed_beside(report.report) to rr_reader;
