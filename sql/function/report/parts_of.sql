-- SPDX-License-Identifier: Apache-2.0
-- select * from report.parts_of(document);	-- facts | …, figures | …, units | …
-- What a document says beside its figures, as far as it can be counted again.
-- Names, short names and places on the map are words of their day and stay away.
create or replace function report.parts_of(p_document jsonb)
returns table (name text, said jsonb)
language plpgsql stable
as $$
begin
	return query
	select k.key, k.value from jsonb_each(p_document) k
	where k.key in ('facts', 'figures', 'rule_set', 'judges')
	union all
	select 'work', (select jsonb_object_agg(w.key, (select
	    jsonb_agg(x - '{name,short,kind}'::text[] order by x ->> 'unit')
	    from jsonb_array_elements(w.value) x))
	    from jsonb_each(p_document -> 'work') w)
	where jsonb_typeof(p_document -> 'work') = 'object'
	union all
	select 'ledger', p_document -> 'ledger'
	where jsonb_typeof(p_document -> 'ledger') = 'object'
	union all
	select 'units', (select jsonb_agg(x -> 'unit' order by x ->> 'unit')
	    from jsonb_array_elements(p_document -> 'units') x);
end
$$;
alter function report.parts_of(jsonb) owner to rr_owner;
revoke all on function report.parts_of(jsonb) from public;
grant execute on function report.parts_of(jsonb) to rr_reader;
