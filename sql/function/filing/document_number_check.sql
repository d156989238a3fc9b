-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.document_number_check('6f1c….12',
--     '{"text": "渝府发[2022]12号", "canonical": "渝府发〔2022〕12号",
--       "near_key": "…", "name": "…", "entry": 17}');
-- Who holds the number: with the same name it is taken, with another the filing
-- goes on with a warning (X12).  A number that cannot be read is compared as it is
-- written.  near: numbers almost alike, for the server to judge; elsewhere: who has
-- the name under another number, or under none.
create or replace function filing.document_number_check(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
	q	jsonb := coalesce(args -> 'query', '{}') || (args - 'query');
	number	text := coalesce(q ->> 'canonical',
		    filing.number_written(q ->> 'text'));
	same	json;
	near	json;
	named	json;
begin
	if not filing.reads_filings(a) then
		perform ops.refuse('forbidden');
	end if;
	select json_agg((filing.holder_json(c, a)
	    || jsonb_build_object('same_name', c.key = filing.number_key(
	        number, q ->> 'name')))
	    order by c.claimed_at) into same
	from filing.claim c where c.canonical = number
	and c.entry is distinct from nullif(q ->> 'entry', '')::bigint
	and (c.lapses_on is null or c.lapses_on >= ops.today());
	select json_agg(filing.holder_json(c, a)
	    || jsonb_build_object('canonical', c.canonical)) into near
	from filing.claim c where c.near_key = q ->> 'near_key'
	and c.canonical is distinct from q ->> 'canonical'
	and c.entry is distinct from nullif(q ->> 'entry', '')::bigint
	and (c.lapses_on is null or c.lapses_on >= ops.today());
	select json_agg(filing.holder_json(c, a)
	    || jsonb_build_object('canonical', c.canonical)) into named
	from filing.pilots_named(nullif(q ->> 'entry', '')::bigint,
	    q ->> 'name', number) c;
	return ops.done(200, json_build_object(
	    'canonical', q ->> 'canonical', 'taken', coalesce((
	        select bool_or((x ->> 'same_name')::boolean)
	        from json_array_elements(same) x), false),
	    'same', coalesce(same, '[]'), 'near', coalesce(near, '[]'),
	    'elsewhere', coalesce(named, '[]')));
end
$$;
alter function filing.document_number_check(text, jsonb) owner to rr_writer;
revoke all on function filing.document_number_check(text, jsonb) from public;
grant execute on function filing.document_number_check(text, jsonb) to rr_api;
