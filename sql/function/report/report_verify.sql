-- SPDX-License-Identifier: Apache-2.0
-- select * from report.report_verify('6f1c….12', '{"path": {"id": "3"}}');
--     -- {"stored": true, "ledger": true, "differences": []}
-- Two questions, answered apart.  stored: is the document the bytes that were
-- frozen, and do the score and fact rows say what it says?  ledger: do the facts
-- at its horizon, counted again today, give the same figures?
create or replace function report.report_verify(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	r	report.report := report.report_of(a, args);
	sum	text := encode(sha256(convert_to(r.document, 'UTF8')), 'hex');
	d	jsonb;
	same	boolean := sum = r.digest;
	differ	json;
begin
	if same then
		d := r.document::jsonb;
		same := not exists (
		    (select * from report.score s where s.report = r.report
		    except select * from report.scores_of(r.report, d))
		    union all (select * from report.scores_of(r.report, d)
		    except select * from report.score s
		    where s.report = r.report))
		and not exists (
		    (select * from report.report_fact f where f.report = r.report
		    except select * from report.facts_of(r.report, d))
		    union all (select * from report.facts_of(r.report, d)
		    except select * from report.report_fact f
		    where f.report = r.report));
		select json_agg(json_build_object('indicator', x.indicator,
		    'unit', x.unit)) into differ from report.recount(r) x;
	end if;
	return ops.done(200, json_build_object('report', report.report_json(r),
	    'stored', same, 'ledger', sum = r.digest and differ is null,
	    'digest', r.digest, 'computed', sum,
	    'differences', coalesce(differ, '[]'),
	    'checked_at', ops.now()));
end
$$;
alter function report.report_verify(text, jsonb) owner to rr_reader;
revoke all on function report.report_verify(text, jsonb) from public;
grant execute on function report.report_verify(text, jsonb) to rr_api;
