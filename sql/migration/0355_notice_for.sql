-- SPDX-License-Identifier: Apache-2.0
-- It asks what is asked of every notice, also whether it was opened.
drop function if exists ops.notice_for(ops.notice, org.actor);
