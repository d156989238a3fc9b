-- SPDX-License-Identifier: Apache-2.0
-- select ledger.search_match(t, 'r', '更新');	-- SQL over a fact r: the word is in it
create or replace function ledger.search_match(t ledger.target, p_row text,
    p_word text)
returns text
language sql stable
as $$
	select case when x is null then 'false' else format('ops.bigrams(%1$s) @> %2$L::text[]
	    and position(%3$L in ops.search_fold(%1$s)) > 0', x,
	    ops.bigrams(p_word), p_word) end
	from ledger.search_text(t, p_row) x
$$;
alter function ledger.search_match(ledger.target, text, text)
	owner to rr_owner;
revoke all on function ledger.search_match(ledger.target, text, text)
	from public;
grant execute on function ledger.search_match(ledger.target, text, text)
	to rr_reader;
