-- SPDX-License-Identifier: Apache-2.0
-- select ledger.subject_title_sql(t, 'r');
--	-- (select p.name from ledger.pilot p where p.pilot = r.pilot and …)
-- SQL for the title of what a fact of t is about, as it stood at the horizon ($1);
-- null for a module that is about nothing else.
create or replace function ledger.subject_title_sql(t ledger.target,
    p_alias text)
returns text
language plpgsql stable
as $$
declare
	about	ledger.target := ledger.subject_target(t);
begin
	return case when about.module is not null then format($q$(select p.%I
	    from ledger.%I p where p.%I = %I.%I and p.in_force @> $1
	    limit 1)$q$, coalesce((select m.title_field
	    from flow.module m where m.module = about.module), 'entry'),
	    about.relation, about.subject_column, p_alias,
	    t.subject_column) end;
end
$$;
alter function ledger.subject_title_sql(ledger.target, text) owner to rr_owner;
revoke all on function ledger.subject_title_sql(ledger.target, text)
	from public;
grant execute on function ledger.subject_title_sql(ledger.target, text)
	to rr_reader;
