-- SPDX-License-Identifier: Apache-2.0
-- select report.fact_hash('U500103', 1000, 1, 1, 1, null, 'accepted_late');
-- The hash of a counted fact: of "U500103 1000 1 1 1 - accepted_late".  rr-verify
-- makes the same line from the document.
create or replace function report.fact_hash(p_unit text, p_entry bigint,
    p_version int, p_num bigint, p_den bigint, p_event text, p_note text)
returns text
language sql stable
as $$
	select encode(sha256(convert_to(concat_ws(' ', p_unit, p_entry,
	    p_version, p_num, p_den, coalesce(p_event, '-'),
	    coalesce(p_note, '-')), 'UTF8')), 'hex')
$$;
alter function report.fact_hash(text, bigint, int, bigint, bigint, text, text)
	owner to rr_owner;
revoke all on function report.fact_hash(text, bigint, int, bigint, bigint, text,
	text) from public;
grant execute on function report.fact_hash(text, bigint, int, bigint, bigint,
	text, text) to rr_reader;
