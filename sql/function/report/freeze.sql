-- SPDX-License-Identifier: Apache-2.0
-- select report.freeze(17, '8d2e…', '{"kind": "district", …, "scores": {…}}');
--     -- {"report": 3, "revision": 1, "digest": "8c1f…"}
-- As report.freeze_signed, by a worker that has no key: the report says that it
-- is not signed.
create or replace function report.freeze(job bigint, token uuid, document text)
returns json
language sql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
	select report.freeze_signed(job, token, document, null, null)
$$;
alter function report.freeze(bigint, uuid, text) owner to rr_reader;
revoke all on function report.freeze(bigint, uuid, text) from public;
grant execute on function report.freeze(bigint, uuid, text) to rr_worker;
