-- SPDX-License-Identifier: Apache-2.0
-- select filing.search_clause('渝中 城市更新', null);
--	-- ' and ((e.search_words @> … or e.unit = any (…)) and (…))'
-- SQL over a filing e: every word stands in its title or number, or names its
-- unit; or it has the document number that the whole text is (canonical).  The
-- index answers which may, the text itself which does.
create or replace function filing.search_clause(p_text text, p_canonical text)
returns text
language plpgsql stable
as $$
declare
	words	text;
begin
	select string_agg(filing.search_match(t.w) || case when t.units is not null
	    then format(' or e.unit = any (%L::text[])', t.units) else '' end,
	    ') and (') into words
	from (select w, (select array_agg(u.unit) from org.unit u
	        where position(w in u.name) > 0 or position(w in u.short) > 0
	        ) as units
	    from regexp_split_to_table(ops.search_fold(p_text), '\s+')
	        with ordinality s(w, n)
	    where w <> '' order by n limit 8) t;
	if words is null then
		return '';
	end if;
	return ' and ((' || words || ')' || coalesce(' or '
	    || filing.search_match(ops.search_fold(p_canonical)), '') || ')';
end
$$;
alter function filing.search_clause(text, text) owner to rr_owner;
revoke all on function filing.search_clause(text, text) from public;
grant execute on function filing.search_clause(text, text) to rr_writer;
