-- SPDX-License-Identifier: Apache-2.0
-- select report.absent_why('U500112', 42, '2024-03-31');
--     -- 2024-01-01 起撤销，由万州区承接
-- Why what a report compared before is not compared any more: a unit has ended, a
-- project was voided, or was completed in an earlier year.
create or replace function report.absent_why(p_unit text, p_horizon bigint,
    p_cut_off date)
returns text
language plpgsql stable
as $$
begin
	return coalesce((select format('%s 起撤销', upper(o.in_force))
	        || coalesce('，由' || h.name || '承接', '')
	    from org.unit o left join org.unit h on h.unit = o.successor
	    where o.unit = p_unit and upper(o.in_force) <= p_cut_off),
	    case when p_unit ~ '^P[0-9]+$' then case when exists (select
	        from ledger.project p where p.project = substr(p_unit, 2)::bigint
	        and p.in_force @> p_horizon) then '里程碑已在以前年度全部完成'
	        else '项目已作废' end else '不在本期参评范围' end);
end
$$;
alter function report.absent_why(text, bigint, date) owner to rr_owner;
revoke all on function report.absent_why(text, bigint, date) from public;
grant execute on function report.absent_why(text, bigint, date) to rr_reader;
