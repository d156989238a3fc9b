-- SPDX-License-Identifier: Apache-2.0
-- select filing.has_reported(17, 'U500103')	-- true: more than a draft
-- Has the unit sent in anything about that subject?
create or replace function filing.has_reported(p_subject bigint, p_unit text)
returns boolean
language sql stable
as $$
	select exists (select from filing.entry u
	    where u.subject = p_subject and u.unit = p_unit
	    and (u.state in ('in_review', 'returned', 'approved')
	    or u.in_force_version is not null))
$$;
alter function filing.has_reported(bigint, text) owner to rr_owner;
revoke all on function filing.has_reported(bigint, text) from public;
grant execute on function filing.has_reported(bigint, text) to rr_writer;
