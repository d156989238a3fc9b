-- SPDX-License-Identifier: Apache-2.0
-- n := filing.approval_begin(17, 'approve');	-- null: it cannot settle anything
-- Looked up without a lock: if the filing has moved on meanwhile, the revision
-- that the caller saw is stale.
create or replace function filing.approval_begin(p_entry bigint, p_action text)
returns bigint
language plpgsql volatile
as $$
begin
	if exists (select from filing.entry e join flow.step s
	    on s.module = e.module and s.stage = e.stage
	    where e.entry = p_entry and s.action = p_action and s.settles)
	then
		return ledger.approve_begin();
	end if;
	return null;
end
$$;
alter function filing.approval_begin(bigint, text) owner to rr_owner;
revoke all on function filing.approval_begin(bigint, text) from public;
grant execute on function filing.approval_begin(bigint, text) to rr_writer;
