-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.seal_rows(1, '0', '900');	-- events | event_leaves | …
-- What one seal covers: the rows of an era with above <= xact < below, counted
-- and hashed in the order (xact, id).
create or replace function ops.seal_rows(in p_era int, in p_above xid8,
    in p_below xid8, out events int, out event_leaves bytea, out audits int,
    out audit_leaves bytea)
language plpgsql stable
set timezone = 'UTC'
as $$
begin
	select count(*), coalesce(string_agg(ops.leaf(to_jsonb(r)), ''
	    order by r.xact, r.event), '')
	into events, event_leaves
	from filing.event r
	where r.era = p_era and r.xact >= p_above and r.xact < p_below;
	select count(*), coalesce(string_agg(ops.leaf(to_jsonb(r)), ''
	    order by r.xact, r.audit), '')
	into audits, audit_leaves
	from ops.audit r
	where r.era = p_era and r.xact >= p_above and r.xact < p_below;
end
$$;
alter function ops.seal_rows(int, xid8, xid8) owner to rr_owner;
revoke all on function ops.seal_rows(int, xid8, xid8) from public;
grant execute on function ops.seal_rows(int, xid8, xid8) to rr_writer;
