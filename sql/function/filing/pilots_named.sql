-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.pilots_named(17, '城市更新试点', '渝府发〔2022〕12号');
-- Claims of other pilots of that name, under another number, one that cannot be
-- read, or none: the same pilot perhaps, which by its number alone would not be
-- seen (R66), or one with two documents (X12).  The alias of a classified one is
-- no name.  p_number: null where the one that asks has none.
-- Plan: claim_of_name.
create or replace function filing.pilots_named(p_entry bigint, p_name text,
    p_number text)
returns setof filing.claim
language sql stable
as $$
	select c.* from filing.claim c
	join filing.entry h on h.entry = c.entry
	where c.module = 'pilot'
	and filing.name_key(c.name) = filing.name_key(p_name)
	and c.entry is distinct from p_entry and not h.classified
	and (p_number is null or c.canonical is distinct from p_number)
	and (c.lapses_on is null or c.lapses_on >= ops.today())
	order by c.claimed_at, c.entry
	limit filing.alike_most()
$$;
alter function filing.pilots_named(bigint, text, text) owner to rr_owner;
revoke all on function filing.pilots_named(bigint, text, text) from public;
grant execute on function filing.pilots_named(bigint, text, text) to rr_writer;
