-- SPDX-License-Identifier: Apache-2.0
-- select ledger.subject_target(t);	-- where the facts are that t's facts are about
-- All null for a module without a parent; subject_column is then the column of
-- the parent's facts that t.subject_column holds.
create or replace function ledger.subject_target(t ledger.target)
returns ledger.target
language plpgsql stable
as $$
declare
	p	ledger.target;
begin
	select x.* into p from flow.module m
	join ledger.target x on x.module = m.parent and x.rows_field is null
	where m.module = t.module and t.subject_from = 'subject';
	if p.subject_from is distinct from 'entry' and p.module is not null then
		p.subject_column := 'entry';
	end if;
	return p;
end
$$;
alter function ledger.subject_target(ledger.target) owner to rr_owner;
revoke all on function ledger.subject_target(ledger.target) from public;
grant execute on function ledger.subject_target(ledger.target) to rr_reader;
