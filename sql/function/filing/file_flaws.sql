-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.file_flaws(17, 2);	-- ("/body/evidence", "attachment_damaged", …)
-- Attachments of a version that are not what their name says, or that nobody
-- can open.  One that was not looked at yet is no flaw: the sandbox may be busy,
-- and a reviewer sees its finding all the same.
create or replace function filing.file_flaws(p_entry bigint, p_version int)
returns setof filing.flaw
language sql stable
as $$
	select '/body/' || t.field, case when b.problem is null
	    then 'attachment_type' else 'attachment_damaged' end, x
	from filing.attachment t join filing.blob b using (sha256),
	    filing.file_problem(t.name, b) x
	where t.entry = p_entry and t.from_version <= p_version
	and (t.until_version is null or t.until_version > p_version)
	and x is not null
	order by t.attachment
$$;
alter function filing.file_flaws(bigint, int) owner to rr_owner;
revoke all on function filing.file_flaws(bigint, int) from public;
grant execute on function filing.file_flaws(bigint, int) to rr_writer;
