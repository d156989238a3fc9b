-- SPDX-License-Identifier: Apache-2.0
-- select filing.source_key('《改革工作简报》 2023年第3期')	-- 改革工作简报2023年3
-- One source has one key, however it is written: width, blanks, marks and the
-- words of a number make no other source.  Between two digits one blank stays,
-- so that 3期12版 is not 31期2版.
-- Indexes stand on it (sql/module/achievement.sql, pilot.sql): a change here must
-- make them anew.
create or replace function filing.source_key(p_text text)
returns text
language sql immutable
as $$
	select nullif(btrim(regexp_replace(regexp_replace(
	    lower(normalize(p_text, nfkc)),
	    '[\s《》〈〉“”"''‘’()〔〕\[\]【】、,。.;:·—_/第期号-]+', ' ', 'g'),
	    '(?<![0-9]) | (?![0-9])', '', 'g')), '')
$$;
alter function filing.source_key(text) owner to rr_owner;
revoke all on function filing.source_key(text) from public;
grant execute on function filing.source_key(text) to rr_writer;
