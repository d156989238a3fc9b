-- SPDX-License-Identifier: Apache-2.0
-- select * from report.counted_lines(c);	-- U500103 1000 1 1 1 - - | 9f86…
-- A kept list of facts, a row each, with the hash that is kept beside it.
create or replace function report.counted_lines(c report.counted)
returns table (line text, hash text)
language sql stable
as $$
	select x.line, x.hash
	from rows from (string_to_table(c.facts, E'\n'),
	    string_to_table(c.hashes, E'\n')) x (line, hash)
$$;
alter function report.counted_lines(report.counted) owner to rr_owner;
revoke all on function report.counted_lines(report.counted) from public;
grant execute on function report.counted_lines(report.counted) to rr_reader;
