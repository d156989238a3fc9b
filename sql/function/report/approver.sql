-- SPDX-License-Identifier: Apache-2.0
-- select report.approver(17, 88);	-- 市委改革办 审核员（2023年4月3日）
-- Who took the step by which a filing wrote the ledger under this number: unit and
-- role, and when; null of what no step wrote.  Owned by the role that sees filings;
-- the annex of a report is for everybody, and so is what this gives.
-- Plan: event_of_entry.
create or replace function report.approver(p_entry bigint, p_approval bigint)
returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
	return (select report.signed_by(v.unit, v.role, v.at)
	    from filing.event v where v.entry = p_entry
	    and v.approval = p_approval order by v.event limit 1);
end
$$;
alter function report.approver(bigint, bigint) owner to rr_writer;
revoke all on function report.approver(bigint, bigint) from public;
grant execute on function report.approver(bigint, bigint) to rr_reader;
