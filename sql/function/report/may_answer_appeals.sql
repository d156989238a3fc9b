-- SPDX-License-Identifier: Apache-2.0
-- select report.may_answer_appeals(a);
-- The reform office's reviewers answer appeals: whose desk lists and counts them.
create or replace function report.may_answer_appeals(a org.actor)
returns boolean
language sql immutable
as $$
	select coalesce(a.kind = 'reform_office' and a.role = 'reviewer', false)
$$;
alter function report.may_answer_appeals(org.actor) owner to rr_owner;
revoke all on function report.may_answer_appeals(org.actor) from public;
grant execute on function report.may_answer_appeals(org.actor)
	to rr_reader, rr_writer;
