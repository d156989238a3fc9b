-- SPDX-License-Identifier: Apache-2.0
-- perform report.appeal_tell(x, '本单位已撤回申诉');	-- …：2023年第一季度…
-- Tells clerks and reviewers of the unit that made an appeal what became of it:
-- one of them made it, the others answer for the same score.
create or replace function report.appeal_tell(x report.appeal, p_what text)
returns void
language plpgsql volatile
as $$
begin
	perform ops.notice_add((x).unit, r, null, null, 'appeal', p_what || '：'
	    || report.appeal_about(x))
	from unnest('{clerk,reviewer}'::org.role[]) r;
end
$$;
alter function report.appeal_tell(report.appeal, text) owner to rr_owner;
revoke all on function report.appeal_tell(report.appeal, text) from public;
grant execute on function report.appeal_tell(report.appeal, text) to rr_writer;
