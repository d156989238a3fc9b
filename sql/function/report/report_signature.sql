-- SPDX-License-Identifier: Apache-2.0
-- select * from report.report_signature('6f1c….12', '{"path": {"id": "3"}}');
-- What rr-verify wants beside the document: its digest, the signature over its
-- bytes (ES256, r and s in hex) and the public key; null where a report is from
-- before reports were signed.
create or replace function report.report_signature(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	r	report.report := report.report_of(a, args);
begin
	return ops.done(200, json_build_object('report', r.report,
	    'kind', r.kind, 'period', r.period, 'revision', r.revision,
	    'digest', r.digest, 'algorithm', 'ES256', 'key', r.signing_key,
	    'signature', r.signature, 'public_key', (select k.public_key
	        from report.signing_key k where k.key = r.signing_key)),
	    md5(r.digest || coalesce(r.signature, '')), null, report.shared(r));
end
$$;
alter function report.report_signature(text, jsonb) owner to rr_reader;
revoke all on function report.report_signature(text, jsonb) from public;
grant execute on function report.report_signature(text, jsonb) to rr_api;
