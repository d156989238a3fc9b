-- SPDX-License-Identifier: Apache-2.0
-- select filing.result_keys('{"results": [{"name": "建立联审机制", "source": "简报第3期",
--     "event_date": "2023-03-01", "situation": "N4"}]}')
--	-- {"n 建立联审机制","s 简报3","e 2023-03-01 N4"}
-- What the results in an update claim: n their names, s their sources, e their
-- events, m marks of the sources that their effects speak of.
-- An index stands on it (sql/module/achievement.sql): a change here must make
-- that one anew.
create or replace function filing.result_keys(p_body jsonb)
returns text[]
language sql immutable
as $$
	select array(select distinct k
	from jsonb_array_elements(case jsonb_typeof(p_body -> 'results')
	    when 'array' then p_body -> 'results' else '[]' end) r,
	    unnest(array['n ' || filing.source_key(r ->> 'name'),
	        's ' || filing.source_key(r ->> 'source'),
	        'e ' || (r ->> 'event_date') || ' ' || (r ->> 'situation')]
	        || array(select 'm ' || m from unnest(filing.source_marks(
	            filing.source_key(r ->> 'effects'))) m)) k
	where jsonb_typeof(r) = 'object' and k is not null)
$$;
alter function filing.result_keys(jsonb) owner to rr_owner;
revoke all on function filing.result_keys(jsonb) from public;
grant execute on function filing.result_keys(jsonb) to rr_writer;
