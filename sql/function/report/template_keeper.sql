-- SPDX-License-Identifier: Apache-2.0
-- perform report.template_keeper(a);	-- refuses who has no say in the template
-- Who publishes reports sees the templates; a reviewer of the office brings them
-- and says which is used.
create or replace function report.template_keeper(a org.actor)
returns void
language plpgsql stable
as $$
begin
	if not report.may_make_papers(a) or a.role <> 'reviewer' then
		perform ops.refuse('forbidden',
		    '{"detail": "由市委改革办审核人员更换报表的文档模板"}');
	end if;
end
$$;
alter function report.template_keeper(org.actor) owner to rr_owner;
revoke all on function report.template_keeper(org.actor) from public;
grant execute on function report.template_keeper(org.actor)
	to rr_writer, rr_reader;
