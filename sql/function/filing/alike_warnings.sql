-- SPDX-License-Identifier: Apache-2.0
-- select filing.alike_warnings(e)	-- [{"pointer", "code", "detail"}]
-- That there is something alike, for whoever reads the filing; which one, only
-- where it is the own unit's: what others file is the office's to compare.
create or replace function filing.alike_warnings(e filing.entry)
returns jsonb
language plpgsql stable
as $$
begin
	return (select coalesce(jsonb_agg(filing.flaw_make('', t.why,
	        flow.label('alike', t.why) || '：' || t.whose)
	        order by t.n), '[]')
	    from (select a.why, min(c.position) as n, concat_ws('；',
	        string_agg(format('本单位“%s”（编号%s）', o.title, o.entry),
	            '、' order by o.entry) filter (where o.unit = (e).unit),
	        case when count(*) filter (where o.unit <> (e).unit) > 0
	            then format('其他单位%s件%s', count(*)
	            filter (where o.unit <> (e).unit), case when count(*)
	            >= filing.alike_most() then '以上' else '' end) end)
	        as whose
	    from filing.alike_of(e) a
	    join filing.entry o on o.entry = a.entry
	    left join flow.code c on c.code_list = 'alike' and c.code = a.why
	    group by a.why) t);
end
$$;
alter function filing.alike_warnings(filing.entry) owner to rr_owner;
revoke all on function filing.alike_warnings(filing.entry) from public;
grant execute on function filing.alike_warnings(filing.entry) to rr_writer;
