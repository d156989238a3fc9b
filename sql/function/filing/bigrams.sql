-- SPDX-License-Identifier: Apache-2.0
-- select filing.bigrams('城市 更新')	-- {城,城市,市,更,更新,新}
-- Every character and every pair of neighbours, within a word, folded.
-- What a search for one or two characters of Chinese needs from an index.
create or replace function filing.bigrams(p_text text)
returns text[]
language sql immutable
as $$
	select coalesce(array_agg(distinct g order by g), '{}')
	from (select substr(w, i, n) as g
	    from regexp_split_to_table(filing.search_fold(p_text), '\s+') w,
	    generate_series(1, char_length(w)) i, generate_series(1, 2) n) t
	where g <> ''
$$;
alter function filing.bigrams(text) owner to rr_owner;
revoke all on function filing.bigrams(text) from public;
grant execute on function filing.bigrams(text) to rr_writer;
