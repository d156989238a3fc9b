-- SPDX-License-Identifier: Apache-2.0
-- What desks were told to do about a filing, found when it has been done
-- (ops.todo_settle).
set role rr_owner;
create index notice_of_task on ops.notice (entry)
	where kind in ('waiting', 'return', 'chase');
reset role;
