-- SPDX-License-Identifier: Apache-2.0
-- Trigger of org.unit and org.unit_flag: what was so on a day that a report has
-- counted up to stays so, and whoever recounts it gets the same.  A unit that is
-- no longer measured ends; a flag that was noted too late begins with the next
-- period, and what it should have kept out is voided.
create or replace function org.what_a_report_has_read_stays()
returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
	past	daterange := (select daterange(null, max(r.cut_off), '(]')
		    from report.report r);
	was	daterange := 'empty';
	is_	daterange := 'empty';
begin
	if upper_inf(past) then		-- no report yet
		return coalesce(new, old);
	end if;
	if tg_op <> 'INSERT' then
		was := old.in_force * past;
	end if;
	if tg_op <> 'DELETE' then
		is_ := new.in_force * past;
	end if;
	if was <> is_ or tg_op = 'UPDATE' and to_jsonb(old) - tg_argv[0]::text[]
	    <> to_jsonb(new) - tg_argv[0]::text[] then
		raise exception '已有报表统计到这些日子，不得再改'
		    using errcode = 'RF002', table = tg_table_name,
		    constraint = 'what_a_report_has_read_stays';
	end if;
	return coalesce(new, old);
end
$$;
alter function org.what_a_report_has_read_stays() owner to rr_owner;
revoke all on function org.what_a_report_has_read_stays() from public;

create or replace trigger what_a_report_has_read_stays
	before insert or update or delete on org.unit_flag for each row
	execute function org.what_a_report_has_read_stays('{in_force}');
create or replace trigger what_a_report_has_read_stays
	before update of in_force, kind, reports or delete on org.unit
	for each row when (old.kind = 'district')
	execute function org.what_a_report_has_read_stays('{unit,name,short,
	    functional_area,region,sector,parent,adcode,tile_col,tile_row,lon,
	    lat,in_force,note,successor,edited}');
