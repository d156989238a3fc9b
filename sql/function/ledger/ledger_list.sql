-- SPDX-License-Identifier: Apache-2.0
-- select * from ledger.ledger_list('6f1c….12', '{"path": {"module": "pilot"},
--     "query": {"as_of": "2023-04-10T12:00:00+08:00", "limit": "50"}}');
-- The feed of approved facts.  Without changed_since: what is in force at the
-- horizon; with it (a horizon's number): what began or ended after it, up to
-- the horizon.  The answer names its horizon; the cursor carries it, so pages
-- of one reading agree whatever is approved meanwhile.
-- The reform office, leaders and machine readers see all, others their unit's.
-- Plan: <table>_entry, or <table>_of_unit, from the cursor on; changes by
-- _begun and _ended.
create or replace function ledger.ledger_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	q	jsonb := coalesce(args -> 'query', '{}');
	t	ledger.target;
	mark	text[] := regexp_match(q ->> 'after',
		    '^([0-9]{1,18})\.([0-9]{1,18})\.([0-9]{1,18})$');
	u	text := q ->> 'unit';
	h	ledger.horizon;
	found_	json[];
	last	text;
begin
	select * into t from ledger.target x
	where x.module = args -> 'path' ->> 'module' and x.rows_field is null;
	if not found then
		perform ops.refuse('not_found');
	elsif q ? 'after' and mark is null then
		perform ledger.refuse_parameter('after');
	elsif coalesce(q ->> 'changed_since', '0') !~ '^[0-9]{1,18}$' then
		perform ledger.refuse_parameter('changed_since');
	end if;
	if not (a.kind = 'reform_office' or a.role in ('leader', 'feed_reader'))
	then
		if coalesce(u, a.unit) <> a.unit then
			perform ops.refuse('forbidden');
		end if;
		u := a.unit;
	end if;
	select * into h from ledger.horizon x where x.number = coalesce(
	    mark[1]::bigint, ledger.horizon_at((q ->> 'as_of')::timestamptz));
	if not found then
		perform ledger.refuse_parameter('after');
	end if;
	execute ledger.list_query(t, q ? 'changed_since', u is not null,
	    mark is not null)
	into found_, last
	using h.number, (q ->> 'changed_since')::bigint, u, mark[2]::bigint,
	    mark[3]::bigint, coalesce((q ->> 'limit')::int, 50) + 1;
	return ops.done(200, json_build_object('module', t.module,
	    'horizon', h.number, 'as_of', nullif(h.at, '-infinity'),
	    'items', array_to_json(coalesce(found_, '{}')), 'next', last),
	    null, null, ops.generation());
end
$$;
alter function ledger.ledger_list(text, jsonb) owner to rr_reader;
revoke all on function ledger.ledger_list(text, jsonb) from public;
grant execute on function ledger.ledger_list(text, jsonb) to rr_api;
