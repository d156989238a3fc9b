-- SPDX-License-Identifier: Apache-2.0
-- select report.lines_digest(E'8c1f…\n9f86…');	-- "2d71…"
-- The digest of a list of facts: the sha256 of their hashes, a line each; of no
-- fact (null) that of nothing.  rr-verify makes the same.
create or replace function report.lines_digest(p_hashes text)
returns text
language sql immutable
as $$
	select encode(sha256(convert_to(coalesce(p_hashes || E'\n', ''), 'UTF8')),
	    'hex')
$$;
alter function report.lines_digest(text) owner to rr_owner;
revoke all on function report.lines_digest(text) from public;
grant execute on function report.lines_digest(text) to rr_reader;
