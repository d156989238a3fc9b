-- SPDX-License-Identifier: Apache-2.0
-- select * from report.appeal_board('6f1c….12',
--     '{"query": {"state": "open", "limit": "50"}}');
-- Appeals over all reports: the office sees all, another unit its own, a machine
-- reader none.  Those that wait come in the order in which they came, so that the oldest is
-- answered first; any other list newest first.
-- Plan: appeal_in_state or appeal_of_unit, forwards or backwards.
create or replace function report.appeal_board(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.facts_reader(org.actor_of(caller));
	q	jsonb := coalesce(args -> 'query', '{}');
	most	int := coalesce((q ->> 'limit')::int, 50);
	mine	text := coalesce(org.own_unit(a), q ->> 'unit');
	waits	boolean := q ->> 'state' = 'open';
	way	text := case when waits then 'asc' else 'desc' end;
	those	text := case when mine is not null
		    then ' and t.unit = $1' else '' end
		    || case when q ->> 'state' is not null
		    then ' and t.state = $2' else '' end
		    || case when q ->> 'after' is null then ''
		    when waits then ' and t.appeal > $3'
		    else ' and t.appeal < $3' end;
	items	json[];
	ids	bigint[];
begin
	execute format('select array_agg(report.appeal_json(t, $4)
	        order by t.appeal %1$s), array_agg(t.appeal
	        order by t.appeal %1$s)
	    from (select t.* from report.appeal t where true %2$s
	        order by t.appeal %1$s limit %3$s) t', way, those, most + 1)
	into items, ids using mine, q ->> 'state', (q ->> 'after')::bigint, a;
	return ops.done(200, json_build_object(
	    'items', array_to_json(coalesce(items[:most], '{}')),
	    'next', case when cardinality(ids) > most
	        then ids[most]::text end,
	    'files', report.appeal_files_rule(),
	    'open', (select count(*) from report.appeal t
	        where t.state = 'open' and (mine is null or t.unit = mine))));
end
$$;
alter function report.appeal_board(text, jsonb) owner to rr_reader;
revoke all on function report.appeal_board(text, jsonb) from public;
grant execute on function report.appeal_board(text, jsonb) to rr_api, rr_writer;
