-- SPDX-License-Identifier: Apache-2.0
-- Lists of facts and of their hashes are gathered, hashed and kept as text, a line
-- each: an array was taken apart and put together again for every one of them, a
-- tenth of the time that counting took.
set role rr_owner;

alter table report.counted
	alter column facts type text using array_to_string(facts, E'\n'),
	alter column hashes type text using array_to_string(hashes, E'\n');
reset role;

drop function if exists report.lines_digest(text[]);
