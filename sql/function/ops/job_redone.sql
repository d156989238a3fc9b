-- SPDX-License-Identifier: Apache-2.0
-- select ops.job_redone(j);	-- 18: the same was asked for again, and done; or null
-- What failed stays on record; it needs nobody any more.  Plan: job_done_again.
create or replace function ops.job_redone(j ops.job)
returns bigint
language plpgsql stable
as $$
begin
	if (j).state not in ('failed', 'cancelled') then
		return null;
	end if;
	return (select min(x.id) from ops.job x
	where x.id > (j).id and x.kind = (j).kind and x.args = (j).args
	and jsonb_hash_extended(x.args, 0) = jsonb_hash_extended((j).args, 0)
	and x.state = 'done');
end
$$;
alter function ops.job_redone(ops.job) owner to rr_owner;
revoke all on function ops.job_redone(ops.job) from public;
grant execute on function ops.job_redone(ops.job) to rr_writer;
