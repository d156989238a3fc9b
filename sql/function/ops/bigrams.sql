-- SPDX-License-Identifier: Apache-2.0
-- select ops.bigrams('城市 更新')	-- {城,城市,市,更,更新,新}
-- Every character and every pair of neighbours, within a word, folded.
-- What a search for one or two characters of Chinese needs from an index.
create or replace function ops.bigrams(p_text text)
returns text[]
language sql immutable
as $$
	select coalesce(array_agg(distinct g order by g), '{}')
	from (select substr(w, i, n) as g
	    from regexp_split_to_table(ops.search_fold(p_text), '\s+') w,
	    generate_series(1, char_length(w)) i, generate_series(1, 2) n) t
	where g <> ''
$$;
alter function ops.bigrams(text) owner to rr_owner;
revoke all on function ops.bigrams(text) from public;
grant execute on function ops.bigrams(text) to rr_writer, rr_reader;
