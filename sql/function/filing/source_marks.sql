-- SPDX-License-Identifier: Apache-2.0
-- select filing.source_marks('改革工作简报2023年3')	-- {年3,报2023}
-- By what a source is looked for within a longer text: its numbers, each with
-- the letter before it.  A short key is within too many texts to say anything.
create or replace function filing.source_marks(p_key text)
returns text[]
language sql immutable
as $$
	select array(select distinct m[1] from regexp_matches(p_key,
	    '([^0-9 ][0-9]+)', 'g') m
	where char_length(p_key) >= 6 order by m[1])
$$;
alter function filing.source_marks(text) owner to rr_owner;
revoke all on function filing.source_marks(text) from public;
grant execute on function filing.source_marks(text) to rr_writer;
