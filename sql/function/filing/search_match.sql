-- SPDX-License-Identifier: Apache-2.0
-- select filing.search_match('城市');	-- SQL over a filing e: this word, folded, is in it
create or replace function filing.search_match(p_word text)
returns text
language sql immutable strict
as $$
	select format('e.search_words @> %L::text[]
	    and position(%L in ops.search_fold(e.search_text)) > 0',
	    ops.bigrams(p_word), p_word)
$$;
alter function filing.search_match(text) owner to rr_owner;
revoke all on function filing.search_match(text) from public;
grant execute on function filing.search_match(text) to rr_writer;
