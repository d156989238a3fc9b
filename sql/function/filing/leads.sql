-- SPDX-License-Identifier: Apache-2.0
-- select filing.leads(17, a)	-- at the competent department of that filing
create or replace function filing.leads(p_subject bigint, a org.actor)
returns boolean
language plpgsql stable
as $$
begin
	return coalesce(a.role in ('clerk', 'reviewer', 'leader'), false)
	    and exists (select from filing.entry s where s.entry = p_subject
	    and s.competent_department = a.unit);
end
$$;
alter function filing.leads(bigint, org.actor) owner to rr_owner;
revoke all on function filing.leads(bigint, org.actor) from public;
grant execute on function filing.leads(bigint, org.actor) to rr_writer;
