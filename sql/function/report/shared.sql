-- SPDX-License-Identifier: Apache-2.0
-- select report.shared(r);	-- the generation, or null while only frozen
-- What a server may keep and give to everybody who is signed in; an answer
-- without a generation is not kept.
create or replace function report.shared(r report.report)
returns bigint
language plpgsql stable
as $$
begin
	return case r.state when 'published' then ops.generation() end;
end
$$;
alter function report.shared(report.report) owner to rr_owner;
revoke all on function report.shared(report.report) from public;
grant execute on function report.shared(report.report) to rr_reader;
