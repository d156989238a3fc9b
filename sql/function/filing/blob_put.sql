-- SPDX-License-Identifier: Apache-2.0
-- perform filing.blob_put('9f86…', 52000);
-- Stored bytes are known from here.  Those that are new are looked at in the
-- sandbox (rr-parse), as a job: nobody's, so that it is on no one's list.
create or replace function filing.blob_put(p_sha256 text, p_size bigint)
returns void
language plpgsql volatile
as $$
begin
	insert into filing.blob (sha256, size) values (p_sha256, p_size)
	on conflict (sha256) do nothing;
	if found then
		perform ops.job_add('inspect',
		    jsonb_build_object('sha256', p_sha256), null);
	end if;
end
$$;
alter function filing.blob_put(text, bigint) owner to rr_owner;
revoke all on function filing.blob_put(text, bigint) from public;
grant execute on function filing.blob_put(text, bigint) to rr_writer;
