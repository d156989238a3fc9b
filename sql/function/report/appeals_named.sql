-- SPDX-License-Identifier: Apache-2.0
-- select report.appeals_named('{5,6}');
--     -- [{"id": 5, "report": 3, "about": "渝中“试点按时通过验收率”"}, …]
-- The appeals that a further revision comes from, in words for everybody.
create or replace function report.appeals_named(p_appeals bigint[])
returns json
language plpgsql stable
as $$
begin
	if p_appeals = '{}' then
		return '[]';
	end if;
	return (select coalesce(json_agg(json_build_object('id', x.appeal,
	    'report', x.report, 'about', format('%s“%s”', x.measured_name,
	        coalesce((select i.label
	        from report.indicators_of(r.rule_set) i
	        where i.indicator = x.indicator), x.indicator)))
	        order by x.appeal), '[]')
	    from report.appeal x join report.report r on r.report = x.report
	    where x.appeal = any (p_appeals));
end
$$;
alter function report.appeals_named(bigint[]) owner to rr_owner;
revoke all on function report.appeals_named(bigint[]) from public;
grant execute on function report.appeals_named(bigint[])
	to rr_writer, rr_reader;
