-- SPDX-License-Identifier: Apache-2.0
-- Doors that are knocked on again and again for one thing, as a file's are by a
-- viewer that fetches it in parts: once noted, not again within so long.  The two
-- doors of files were readers, which leave no trail.
set role rr_owner;

alter table ops.door add column once interval;

reset role;
drop function if exists filing.attachment_get(text, jsonb);
drop function if exists report.appeal_file_get(text, jsonb);
