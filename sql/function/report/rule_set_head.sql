-- SPDX-License-Identifier: Apache-2.0
-- select report.rule_set_head(s) from report.rule_set s;
-- What a list says of a rule set; published_at: null of one that came with the
-- program, which nobody published.
create or replace function report.rule_set_head(s report.rule_set)
returns jsonb
language plpgsql stable
as $$
begin
	return jsonb_build_object('id', s.id, 'label', s.label,
	    'report_kind', s.report_kind, 'state', s.state,
	    'digest', s.digest, 'published_at',
	    case when s.published_by is not null then s.published_at end,
	    'revision', s.revision, 'from_period', s.from_period,
	    'based_on', s.based_on, 'changed_at', s.changed_at);
end
$$;
alter function report.rule_set_head(report.rule_set) owner to rr_owner;
revoke all on function report.rule_set_head(report.rule_set) from public;
grant execute on function report.rule_set_head(report.rule_set)
	to rr_writer, rr_reader;
