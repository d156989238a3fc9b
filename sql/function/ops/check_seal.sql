-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.check_seal();
-- The chain holds, and no row has waited over 10 s for its seal.
create or replace function ops.check_seal()
returns setof text
language plpgsql stable
as $$
declare
	v	jsonb := ops.chain_verify();
	since	xid8 := coalesce((select s.below from ops.seal s
		    where s.era = ops.era() order by s.seal desc limit 1), '0');
	oldest	timestamptz;
begin
	if not (v ->> 'ok')::boolean then
		return next '审计记录与封存时不同：' || (v ->> 'finding');
	end if;
	select min(r.recorded_at) into oldest from ops.audit r
	where r.era = ops.era() and r.xact >= since;
	if oldest < clock_timestamp() - interval '10 s' then
		return next '封存落后：最早一条未封存的记录写于 ' || oldest;
	end if;
end
$$;
alter function ops.check_seal() owner to rr_owner;
revoke all on function ops.check_seal() from public;
comment on function ops.check_seal() is
	'审计记录逐批相接、没有改动，新记录在 10 秒内封存';
