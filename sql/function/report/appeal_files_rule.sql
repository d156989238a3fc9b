-- SPDX-License-Identifier: Apache-2.0
-- select report.appeal_files_rule();	-- {"accept": ["pdf", …], "max_files": 10}
-- What may be attached to an appeal by each side: the kinds of file that prove a
-- filing, since one may be the other.
create or replace function report.appeal_files_rule()
returns jsonb
language sql immutable
as $$
	select '{"accept": ["pdf", "ofd", "jpg", "jpeg", "png", "doc", "docx",
	    "wps"], "max_files": 10}'::jsonb
$$;
alter function report.appeal_files_rule() owner to rr_owner;
revoke all on function report.appeal_files_rule() from public;
grant execute on function report.appeal_files_rule() to rr_writer, rr_reader;
