-- SPDX-License-Identifier: Apache-2.0
-- select * from report.report_verify('6f1c….12', '{"path": {"id": "3"}}');
--     -- {"stored": true, "ledger": true, "differences": []}
-- Two questions, answered apart.  stored: is the document the bytes that were
-- frozen, and does all that is kept beside it say what it says?  ledger: do the facts
-- at its horizon, counted again today, give the same figures, and are the rows
-- of the ledger up to it what they were?  Of a document that is not what was frozen
-- it cannot be asked (null).  Whatever differs is named, the first 200 of it.  The
-- server checks the signature and says so in "signed", and looks at what "beside"
-- names: files as they lie there, and what was signed of them.
create or replace function report.report_verify(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	r	report.report := report.report_of(a, args);
	sum	text := encode(sha256(convert_to(r.document, 'UTF8')), 'hex');
	list	json[] := '{}';
	stored	int := 0;
begin
	if sum = r.digest then
		select coalesce(array_agg(json_build_object('part', x.part,
		    'indicator', x.indicator, 'unit', x.unit,
		    'entry', x.entry, 'version', x.version, 'relation', null,
		    'label', null, 'how', null)), '{}') into list
		from report.stored_differences(r) x;
		stored := cardinality(list);
		select list || coalesce(array_agg(json_build_object(
		    'part', x.part, 'indicator', x.indicator, 'unit', x.unit,
		    'entry', x.entry, 'version', x.version, 'relation', null,
		    'label', null, 'how', null)), '{}') into list
		from report.recount(r) x;
		select list || coalesce(array_agg(json_build_object(
		    'part', 'row', 'indicator', null, 'unit', x.unit,
		    'entry', x.entry, 'version', x.version,
		    'relation', x.relation, 'label', ledger.relation_label(
		        x.relation), 'how', x.how)), '{}') into list
		from report.ledger_differences(r.horizon) x;
	end if;
	return ops.done(200, json_build_object('report', report.report_json(r),
	    'stored', sum = r.digest and stored = 0,
	    'ledger', case when sum = r.digest
	        then cardinality(list) = stored end,
	    'signed', null, 'signature', r.signature, 'public_key', (select
	        k.public_key from report.signing_key k where k.key
	        = r.signing_key),
	    'digest', r.digest, 'computed', sum,
	    'beside', report.signed_beside(r),
	    'differences', array_to_json(list[:200]),
	    'differ', cardinality(list), 'checked_at', ops.now()));
end
$$;
alter function report.report_verify(text, jsonb) owner to rr_reader;
revoke all on function report.report_verify(text, jsonb) from public;
grant execute on function report.report_verify(text, jsonb) to rr_api;
