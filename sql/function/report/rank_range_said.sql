-- SPDX-License-Identifier: Apache-2.0
-- select report.rank_range_said(r, 785, 1000, 10, '{"U500103": …}');
--     -- ranks 785 1000 10 5feb… of 8c1f…
-- The text that stands for the intervals of a report's ranks where it is signed.
create or replace function report.rank_range_said(r report.report,
    p_seed bigint, p_samples int, p_percent int, p_units jsonb)
returns text
language sql immutable
as $$
	select concat_ws(' ', 'ranks', p_seed, p_samples, p_percent,
	    encode(sha256(convert_to(p_units::text, 'UTF8')), 'hex'), 'of',
	    (r).digest)
$$;
alter function report.rank_range_said(report.report, bigint, int, int, jsonb)
	owner to rr_owner;
revoke all on function report.rank_range_said(report.report, bigint, int, int,
	jsonb) from public;
grant execute on function report.rank_range_said(report.report, bigint, int,
	int, jsonb) to rr_reader;
