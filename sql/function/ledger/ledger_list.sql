-- SPDX-License-Identifier: Apache-2.0
-- select * from ledger.ledger_list('6f1c….12', '{"path": {"module": "pilot"},
--     "query": {"as_of": "2023-04-10T12:00:00+08:00", "limit": "50"}}');
-- The feed of approved facts.  Without changed_since: what is in force at the
-- horizon; with it (a horizon's number): what began or ended after it, up to
-- the horizon; one that there never was is refused, since after a restore whoever
-- waits for it would wait long.  The answer names its horizon; the cursor carries it, so pages
-- of one reading agree whatever is approved meanwhile.
-- The reform office, leaders and machine readers see all, others their unit's,
-- administrators nothing; what was not proved, those concerned (X58).
-- Plan: <table>_entry, or <table>_of_unit, from the cursor on; changes by
-- _begun and _ended; words and periods by the indexes of ledger.migrate_end.
create or replace function ledger.ledger_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.facts_reader(org.actor_of(caller));
	q	jsonb := coalesce(args -> 'query', '{}');
	t	ledger.target;
	mark	text[] := regexp_match(q ->> 'after',
		    '^([0-9]{1,18})\.([0-9]{1,18})\.([0-9]{1,18})$');
	filters	text;
	own	text := org.own_unit(a);
	h	ledger.horizon;
	found_	json[];
	last	text;
	total	bigint;
begin
	select * into t from ledger.target x
	where x.module = args -> 'path' ->> 'module' and x.rows_field is null;
	if not found then
		perform ops.refuse('not_found');
	elsif q ? 'after' and mark is null then
		perform ops.refuse_parameter('after', '应为上次应答给出的 next');
	elsif coalesce(q ->> 'changed_since', '0') !~ '^[0-9]{1,18}$' then
		perform ops.refuse_parameter('changed_since',
		    '应为上次应答给出的 horizon，是一个整数');
	elsif q ->> 'period' !~ '^[0-9]{4}(Q[1-4]|0[1-6]B)$' then
		perform ops.refuse_parameter('period',
		    '应为季度或双月，如 2023Q1、202302B');
	end if;
	if not (org.at_office(a) or a.role in ('leader', 'feed_reader'))
	then
		if coalesce(q ->> 'unit', a.unit) <> a.unit then
			perform ops.refuse('forbidden');
		end if;
		q := q || jsonb_build_object('unit', a.unit);
	end if;
	select * into h from ledger.horizon x where x.number = coalesce(
	    mark[1]::bigint, ledger.horizon_at(ops.as_of(q ->> 'as_of')));
	if not found then
		perform ops.refuse_parameter('after', '应为上次应答给出的 next');
	end if;
	if (q ->> 'changed_since')::bigint > (select max(x.number)
	    from ledger.horizon x) then
		perform ops.refuse_parameter('changed_since', '本系统的台账没有到过'
		    '这个时点（可能恢复过备份），请重新读取全部');
	end if;
	filters := ledger.list_filter(t, q);
	execute ledger.list_query(t, filters, mark is not null)
	into found_, last
	using h.number, (q ->> 'changed_since')::bigint, q ->> 'unit',
	    mark[2]::bigint, mark[3]::bigint,
	    coalesce((q ->> 'limit')::int, 50) + 1, q ->> 'period', own;
	if q ->> 'count' = 'exact' then
		execute format('select count(*) from ledger.%I r where %s',
		    t.relation, filters)
		into total
		using h.number, (q ->> 'changed_since')::bigint, q ->> 'unit',
		    null, null, null, q ->> 'period', own;
	end if;
	return ops.done(200, (select json_object_agg(k, v order by n)
	    from (values (1, 'module', to_json(t.module)),
	        (2, 'horizon', to_json(h.number)),
	        (3, 'as_of', to_json(nullif(h.at, '-infinity'))),
	        (4, 'items', array_to_json(coalesce(found_, '{}'))),
	        (5, 'next', to_json(last)), (6, 'count', to_json(total)))
	        x (n, k, v)
	    where n < 6 or v is not null), null, null, ops.generation());
end
$$;
alter function ledger.ledger_list(text, jsonb) owner to rr_reader;
revoke all on function ledger.ledger_list(text, jsonb) from public;
grant execute on function ledger.ledger_list(text, jsonb) to rr_api;
