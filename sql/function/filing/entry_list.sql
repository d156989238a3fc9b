-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.entry_list('6f1c….12',
--     '{"query": {"module": "pilot", "state": "returned", "limit": "50"}}');
-- Newest first; next is the cursor for after.  "sheet": each line has what a 审签单
-- shows besides.  Whose filings a caller sees is
-- read from the audience: an "or" over the rules would read every row.
create or replace function filing.entry_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	q	jsonb := coalesce(args -> 'query', '{}');
	n	int := filing.list_limit(q);
	f	text;
	sheet	text[] := case when q ->> 'sheet' = 'true'
		    then flow.sheet_fields(q ->> 'module') end;
	line	text := case when sheet is null
		    then 'filing.item(e)' else 'filing.sheet_item(e, $4)' end;
	key	text := case when filing.lists_all(q, a)
		    then 'e.entry' else 'x.entry' end;
	items	json[];
	last	bigint;
	total	bigint;
begin
	if not filing.reads_filings(a) then
		perform ops.refuse('forbidden');
	end if;
	if q ? 'stage' then
		perform ops.parameter_known(q, 'stage', array(
		    select distinct s.stage from flow.stage s order by 1));
	end if;
	if q ? 'outcome' then
		perform ops.parameter_known(q, 'outcome', array(
		    select c.code from flow.code c
		    where c.code_list = 'outcome' order by c.position));
	end if;
	-- an old period lies at the far end of the numbers: found by itself and
	-- sorted, not met on the way back through all that came since
	if ops.period_over(q ->> 'period') < ops.now() - interval '120 days' then
		key := key || ' + 0';
	end if;
	f := filing.entry_filter(q, a);
	execute format('select array_agg(t.j order by t.id desc),
	    (array_agg(t.id order by t.id desc))[%s] from (
	        select %s as id, %s as j %s %s
	        order by 1 desc limit %s) t', n, key, line, f,
	    case when q ? 'after' then 'and ' || key
	        || ' < ($3 ->> ''after'')::bigint' else '' end, n + 1)
	into items, last using a.unit, a.account, q, sheet;
	if cardinality(items) <= n then
		last := null;
	end if;
	if q ->> 'count' = 'exact' then
		execute 'select count(*) ' || f
		into total using a.unit, a.account, q;
	end if;
	return ops.done(200, filing.page(items[:n], last::text, total));
end
$$;
alter function filing.entry_list(text, jsonb) owner to rr_writer;
revoke all on function filing.entry_list(text, jsonb) from public;
grant execute on function filing.entry_list(text, jsonb) to rr_api;
