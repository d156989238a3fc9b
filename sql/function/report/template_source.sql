-- SPDX-License-Identifier: Apache-2.0
-- select report.template_source(17, '8d2e…');	-- 9f86…, the digest of its bytes
create or replace function report.template_source(job bigint, token uuid)
returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
	return (report.template_held(job, token)).sha256;
end
$$;
alter function report.template_source(bigint, uuid) owner to rr_writer;
revoke all on function report.template_source(bigint, uuid) from public;
grant execute on function report.template_source(bigint, uuid) to rr_worker;
