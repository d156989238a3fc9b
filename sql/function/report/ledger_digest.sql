-- SPDX-License-Identifier: Apache-2.0
-- select report.ledger_digest(17);	-- {"rows": 120, "digest": "8c1f…"}
-- One digest over the ledger as it was noted up to a horizon: whoever changes a
-- noted row afterwards would have to sign the report anew.
create or replace function report.ledger_digest(p_horizon bigint)
returns json
language sql stable
as $$
	select json_build_object('rows', count(*), 'digest', encode(sha256(
	    convert_to(coalesce(string_agg(concat_ws(' ', s.number, s.relation,
	    s.what, s.entry, s.version, s.unit, s.hash), E'\n' order by
	    s.number, s.relation, s.what, s.entry, s.version, s.unit), ''),
	    'UTF8')), 'hex'))
	from report.ledger_seal s where s.number <= p_horizon
$$;
alter function report.ledger_digest(bigint) owner to rr_owner;
revoke all on function report.ledger_digest(bigint) from public;
grant execute on function report.ledger_digest(bigint) to rr_reader;
