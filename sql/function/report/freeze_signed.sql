-- SPDX-License-Identifier: Apache-2.0
-- select report.freeze_signed(17, '8d2e…', '{"kind": "district", …,
--     "scores": {…}}', '3a7d…', '-----BEGIN PUBLIC KEY-----…');
--     -- {"report": 3, "revision": 1, "digest": "8c1f…"}
-- Third call of the worker: the input document with the engine's output under
-- "scores" and its sentences under "explanations" (unit → indicator), as the
-- exact text to be kept: one that says anything else than was counted at its
-- horizon is not kept.  Ends the job in the same transaction,
-- so that a worker whose lease ran out freezes nothing, and asks for the rank
-- intervals, which stand beside the document.
-- signature: ES256 over the document's bytes, made by the worker, which alone
-- has the private key; the public one is kept for whoever checks it.
create or replace function report.freeze_signed(job bigint, token uuid,
    document text, signature text, public_key text)
returns json
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	j	ops.job := ops.job_held(job, token, 'report');
	r	report.run;
	d	jsonb := document::jsonb;
	id	bigint;
	sum	text := encode(sha256(convert_to(document, 'UTF8')), 'hex');
	name	text;
	answer	json;
begin
	select * into strict r from report.run x where x.job = j.id;
	if not report.says_its_inputs(r, document) then
		raise exception 'the document is not what the ledger says'
		    using errcode = 'RF002',
		    constraint = 'document_is_what_the_ledger_says';
	end if;
	name := report.key_keep(public_key);
	insert into report.report (kind, period, revision, rule_set, horizon,
	    cut_off, approval_window_end, corrects, reason, document, digest,
	    requested_by, frozen_at, signing_key, signature, cause,
	    appeals)
	values (r.kind, r.period, r.revision, r.rule_set, r.horizon, r.cut_off,
	    (d ->> 'approval_window_end')::timestamptz, r.corrects, r.reason,
	    document, sum, r.requested_by, ops.now(), name,
	    freeze_signed.signature, r.cause, r.appeals)
	returning report into id;
	insert into report.score select * from report.scores_of(id, d);
	if not report.facts_kept(d) then
		raise exception 'a counted fact was not kept'
		    using errcode = 'RF002', constraint = 'every_fact_is_kept';
	end if;
	if (select count(*) from report.score s where s.report = id
	    and s.level = 'composite') <> jsonb_array_length(d -> 'units') then
		raise exception 'a unit has no score' using errcode = 'RF002',
		    constraint = 'every_unit_has_a_score';
	end if;
	answer := json_build_object('report', id, 'revision', r.revision,
	    'digest', sum);
	delete from report.run x where x.job = j.id;
	perform ops.job_finish(j.id, token, answer::jsonb);
	perform report.rank_range_ask(id, j);
	return answer;
end
$$;
alter function report.freeze_signed(bigint, uuid, text, text, text)
	owner to rr_reader;
revoke all on function report.freeze_signed(bigint, uuid, text, text, text)
	from public;
grant execute on function report.freeze_signed(bigint, uuid, text, text, text)
	to rr_worker;
