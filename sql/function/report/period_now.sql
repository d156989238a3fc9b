-- SPDX-License-Identifier: Apache-2.0
-- select report.period_now('project');	-- 202302B
-- The running period of a kind of report.
create or replace function report.period_now(p_kind text)
returns text
language plpgsql stable
as $$
begin
	return (select ops.period_of(ops.today(), k.every)
	from report.kind k where k.kind = p_kind);
end
$$;
alter function report.period_now(text) owner to rr_owner;
revoke all on function report.period_now(text) from public;
grant execute on function report.period_now(text) to rr_writer, rr_reader;
