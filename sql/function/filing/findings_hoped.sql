-- SPDX-License-Identifier: Apache-2.0
-- select filing.findings_hoped('risk_event');	-- {"caused_by_reform": true}
-- What the last reviewer would have to find for a filing to count in full, as far
-- as it becomes a column: every yes or no of it, as yes.
create or replace function filing.findings_hoped(p_module text)
returns jsonb
language plpgsql stable
as $$
begin
	return (select coalesce(jsonb_object_agg(c.name, true), '{}')
	from (select x.relation, x.findings from ledger.target x
	    where x.module = p_module and x.findings <> '{}' offset 0) t
	cross join lateral ledger.column_of(t.relation) c
	where c.name = any (t.findings) and c.type = 'boolean');
end
$$;
alter function filing.findings_hoped(text) owner to rr_owner;
revoke all on function filing.findings_hoped(text) from public;
grant execute on function filing.findings_hoped(text) to rr_writer;
