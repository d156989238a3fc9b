-- SPDX-License-Identifier: Apache-2.0
-- select report.rule_set_whole(s, a) from report.rule_set s;
-- A rule set with its body and what the caller may do with it: reviewers of the
-- office draw it up, another of its reviewers or leaders publishes it.
create or replace function report.rule_set_whole(s report.rule_set, a org.actor)
returns json
language plpgsql stable
as $$
declare
	office	boolean := a.kind = 'reform_office' and s.state = 'draft';
begin
	return (rtrim(report.rule_set_head(s)::text, '}')
	    || format(', "may_edit": %s, "may_publish": %s, "body": %s}',
	    to_json(office and a.role = 'reviewer'),
	    to_json(office and a.role in ('reviewer', 'leader')
	        and s.changed_by is distinct from a.account), s.body))::json;
end
$$;
alter function report.rule_set_whole(report.rule_set, org.actor)
	owner to rr_owner;
revoke all on function report.rule_set_whole(report.rule_set, org.actor)
	from public;
grant execute on function report.rule_set_whole(report.rule_set, org.actor)
	to rr_writer, rr_reader;
