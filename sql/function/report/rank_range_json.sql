-- SPDX-License-Identifier: Apache-2.0
-- select report.rank_range_json(3);
--     -- {"seed": 785, "samples": 1000, "percent": 10, "made_at": "2023-04-11…",
--     --  "units": {"U500103": {"best": 1, "worst": 3}, …}}
-- select report.rank_range_json(3, 'U500103');
--     -- {"seed": 785, …, "best": 1, "worst": 3}
-- Between which ranks the units of a report lie, or one of them; null while it is
-- being worked out.  Plan: rank_range_pkey.
create or replace function report.rank_range_json(p_report bigint,
    p_unit text default null)
returns jsonb
language plpgsql stable
as $$
begin
	return (select jsonb_build_object('seed', x.seed, 'samples', x.samples,
	    'percent', x.percent, 'made_at', x.made_at)
	    || case when p_unit is null
	    then jsonb_build_object('units', x.units)
	    else x.units -> p_unit end
	from report.rank_range x where x.report = p_report);
end
$$;
alter function report.rank_range_json(bigint, text) owner to rr_owner;
revoke all on function report.rank_range_json(bigint, text) from public;
grant execute on function report.rank_range_json(bigint, text) to rr_reader;
