-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.alike_of(e);	-- 23 | same_source; 31 | same_file
-- What claims the same source or event, or is proved by the very same bytes, and
-- is under way or in force; one reason each, the strongest.  Of each reason no
-- more than filing.alike_most: nobody compares more, and a proof that thousands
-- share must not make a submission slow.
-- Plan: version_of_source, version_of_event_day, attachment_of_blob; stops at the
-- limit.
create or replace function filing.alike_of(e filing.entry)
returns table (entry bigint, why text)
language plpgsql stable
as $$
declare
	h	flow.hook;
begin
	select * into h from flow.hook x where x.module = (e).module;
	if h.alike is null and coalesce(h.proofs, '{}') = '{}' then
		return;
	end if;
	return query execute format($q$
	    select distinct on (x.entry) x.entry, x.why from (
	        %s
	        (select f.entry, 'same_file', 3
	        from filing.attachment m
	        join filing.attachment o on o.sha256 = m.sha256
	            and o.entry <> m.entry and o.state = 'attached'
	            and o.field = any ($3)
	        join filing.entry f on f.entry = o.entry
	        where m.entry = $1.entry and m.state = 'attached'
	        and m.field = any ($3) and f.module = $1.module
	        and filing.stands_beside(f, coalesce(f.in_force_version,
	            f.version))
	        limit filing.alike_most())) x (entry, why, n)
	    order by x.entry, x.n$q$, case when h.alike is not null
	    then format($q$select a.entry, a.why,
	        case a.why when 'same_source' then 1 else 2 end
	        from %s($1, $2) a union all$q$, h.alike) else '' end)
	using e, filing.body(e), h.proofs;
end
$$;
alter function filing.alike_of(filing.entry) owner to rr_owner;
revoke all on function filing.alike_of(filing.entry) from public;
grant execute on function filing.alike_of(filing.entry) to rr_writer;
