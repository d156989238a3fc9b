-- SPDX-License-Identifier: Apache-2.0
-- select ops.seal_batch(last, '931', 2000) into s;	-- or null
-- Seals the committed rows below `top`, some 2,000 a batch, always whole
-- transactions, and chains them to the last seal.
create or replace function ops.seal_batch(last ops.seal, top xid8, size int)
returns ops.seal
language plpgsql
as $$
declare
	s	ops.seal;
	full_at	xid8;
	rows_	record;
begin
	s.era := ops.era();
	s.seal := coalesce(last.seal, 0) + 1;
	s.above := case when last.era = s.era then last.below else '0' end;
	select x.xact into full_at
	from ((select r.xact from filing.event r where r.era = s.era
	    and r.xact >= s.above and r.xact < top order by r.xact limit size)
	    union all
	    (select r.xact from ops.audit r where r.era = s.era
	    and r.xact >= s.above and r.xact < top order by r.xact limit size)
	    ) x order by x.xact offset size - 1 limit 1;
	s.below := coalesce((full_at::text::numeric + 1)::text::xid8, top);
	select * into rows_ from ops.seal_rows(s.era, s.above, s.below);
	if rows_.events + rows_.audits = 0 then
		return null;
	end if;
	s.events := rows_.events;
	s.event_last := coalesce(last.event_last, 0) + s.events;
	s.audits := rows_.audits;
	s.audit_last := coalesce(last.audit_last, 0) + s.audits;
	s.leaves := rows_.event_leaves || rows_.audit_leaves;
	s.sealed_at := clock_timestamp();
	s.digest := ops.seal_digest(last.digest, s);
	insert into ops.seal select s.*;
	return s;
end
$$;
alter function ops.seal_batch(ops.seal, xid8, int) owner to rr_owner;
revoke all on function ops.seal_batch(ops.seal, xid8, int) from public;
grant execute on function ops.seal_batch(ops.seal, xid8, int) to rr_writer;
