-- SPDX-License-Identifier: Apache-2.0
-- select ops.chain_verify('[{"seal": 5, "digest": "9f86…"}]');
--	-- {"ok": false, "seals": 4, "rows": 310, "events": 120, "audits": 190,
--	--  "finding": {"seal": 5, …}}
-- Every seal against the one before and against the rows it covers; the first
-- that does not agree is named, down to the row.  heads: heads of the chain kept
-- outside, without which a cut tail or a wholly rewritten chain is not seen.
create or replace function ops.chain_verify(heads jsonb default '[]')
returns jsonb
language plpgsql stable
set timezone = 'UTC'
as $$
declare
	s	ops.seal;
	before	ops.seal;
	r	record;
	events	bigint := 0;
	audits	bigint := 0;
	bad	jsonb;
begin
	for s in select * from ops.seal t order by t.seal loop
		if s.digest <> ops.seal_digest(before.digest, s)
		    or s.seal <> coalesce(before.seal, 0) + 1
		    or s.event_last - s.events <> coalesce(before.event_last, 0)
		    or s.audit_last - s.audits <> coalesce(before.audit_last, 0)
		    or s.era < before.era
		    or s.above <> (case when s.era = before.era
			then before.below else '0' end)
		then
			bad := '{"what": "seal does not follow"}';
		else
			select * into r
			from ops.seal_rows(s.era, s.above, s.below);
			if s.leaves <> r.event_leaves || r.audit_leaves then
				bad := ops.seal_finding(s);
			end if;
		end if;
		if bad is null and exists (
		    select from jsonb_array_elements(heads) h
		    where (h ->> 'seal')::bigint = s.seal
		    and h ->> 'digest' <> encode(s.digest, 'hex')) then
			bad := '{"what": "not the head that was kept"}';
		end if;
		exit when bad is not null;
		before := s;
		events := events + s.events;
		audits := audits + s.audits;
	end loop;
	if bad is null then
		select jsonb_build_object('what', 'seal is missing') into bad
		from jsonb_array_elements(heads) h
		where (h ->> 'seal')::bigint > coalesce(before.seal, 0) limit 1;
	end if;
	return jsonb_build_object('ok', bad is null,
	    'seals', coalesce(before.seal, 0), 'rows', events + audits,
	    'events', events, 'audits', audits, 'sealed_at', before.sealed_at,
	    'head', encode(before.digest, 'hex'), 'finding',
	    bad || jsonb_build_object('seal', coalesce(before.seal, 0) + 1));
end
$$;
alter function ops.chain_verify(jsonb) owner to rr_owner;
revoke all on function ops.chain_verify(jsonb) from public;
grant execute on function ops.chain_verify(jsonb) to rr_writer;
