-- SPDX-License-Identifier: Apache-2.0
-- select report.cut_off_json('district', '2023Q1', true);
--     -- [{"day": "2023-04-07", "reason": "清明假期", "at": …, "by": "…"}]
-- What the office has set of a period's cut-off, the newest first; who did, for the
-- office alone.  Plan: cut_off_of_period, backwards.
create or replace function report.cut_off_json(p_kind text, p_period text,
    p_named boolean)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(json_build_object('day', c.day,
	    'reason', c.reason, 'at', c.set_at, 'by', case when p_named
	    then org.account_name(c.set_by) end)
	    order by c.cut_off desc), '[]')
	from report.cut_off c where c.kind = p_kind and c.period = p_period);
end
$$;
alter function report.cut_off_json(text, text, boolean) owner to rr_owner;
revoke all on function report.cut_off_json(text, text, boolean) from public;
grant execute on function report.cut_off_json(text, text, boolean)
	to rr_writer, rr_reader;
