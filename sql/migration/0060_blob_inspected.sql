-- SPDX-License-Identifier: Apache-2.0
-- What the sandbox found of stored bytes.  It is of the bytes, so it stands
-- where they are known by their digest, not with each name they were given.
set role rr_owner;
alter table filing.blob
	add column media_type text,
	add column kinds text[],	-- extensions they may carry
	add column pages int,
	add column problem text,
	add column inspected_at timestamptz,
	add constraint blob_problem_known check (problem in ('damaged',
	    'encrypted', 'bomb', 'too_complex', 'unreadable')),
	add constraint blob_inspected_is_told
	    check (inspected_at is not null or (media_type is null
	    and kinds is null and pages is null and problem is null));
alter table filing.attachment drop column pages;
insert into ops.job (kind, args)
select 'inspect', jsonb_build_object('sha256', b.sha256)
from filing.blob b;
reset role;
