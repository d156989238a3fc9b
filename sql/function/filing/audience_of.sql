-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.audience_of(e);	-- U500101 | D18 | D07
-- Who may see a filing: its unit and the reform office always; the competent
-- department once it reached it; the units concerned once it was submitted or
-- issued, but where they are asked what they have to say (X58) not what is being
-- written again, about them or others; who oversees the filing unit then; every
-- unit that took part; and to whom a unit passed its work on, of its reports.
create or replace function filing.audience_of(e filing.entry)
returns setof text
language plpgsql stable
as $$
declare
	told	filing.entry := e;	-- without what is being written
begin
	if told.stage = 'entry' and exists (select from flow.step s
	    where s.module = told.module and s.action = 'remark') then
		told.version := told.in_force_version;
	end if;
	return query select (e).unit
	union select u.unit from org.unit u where u.kind = 'reform_office'
	union select v.unit from filing.event v where v.entry = (e).entry
	    and (v.action <> 'remark' or told.version is not null)
	union select (e).competent_department
	    where (e).competent_department is not null
	    and exists (select from filing.event v where v.entry = (e).entry
	        and v.next = 'department_review')
	union select u from unnest(filing.involved_units(told)
	        || filing.overseer((e).module, (e).unit)) u
	    where exists (select from filing.event v where v.entry = (e).entry
	        and v.action in ('submit', 'assign')) and u is not null
	union select filing.handed_to((e).subject, (e).unit)
	    where (e).subject is not null;
end
$$;
alter function filing.audience_of(filing.entry) owner to rr_owner;
revoke all on function filing.audience_of(filing.entry) from public;
grant execute on function filing.audience_of(filing.entry) to rr_writer;
