-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.bulletin_first('2023-03-01', '2023-04-01', null);
-- Each bulletin by the approval that made it public: a later change of its text
-- does not make it news again.  From, until and before (an approval's number)
-- may be null.  Plain SQL, so that a reader's limit ends the scan of
-- bulletin_begun.
create or replace function filing.bulletin_first(p_from timestamptz,
    p_until timestamptz, p_before bigint)
returns table (entry bigint, approval bigint, published_at timestamptz)
language sql stable
as $$
	select f.entry, lower(f.in_force), f.approved_at
	from ledger.bulletin f
	where (p_before is null or lower(f.in_force) < p_before)
	and (p_from is null or f.approved_at >= p_from)
	and (p_until is null or f.approved_at < p_until)
	and not exists (select from ledger.bulletin p where p.entry = f.entry
	    and lower(p.in_force) < lower(f.in_force))
$$;
alter function filing.bulletin_first(timestamptz, timestamptz, bigint)
	owner to rr_owner;
revoke all on function filing.bulletin_first(timestamptz, timestamptz, bigint)
	from public;
grant execute on function filing.bulletin_first(timestamptz, timestamptz,
	bigint) to rr_writer;
