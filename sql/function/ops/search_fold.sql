-- SPDX-License-Identifier: Apache-2.0
-- select ops.search_fold('渝府发［２０２２］12号')	-- 渝府发〔2022〕12号
-- As a text is compared when it is searched: width, case and kind of bracket
-- make no difference.
create or replace function ops.search_fold(p_text text)
returns text
language sql immutable
as $$
	select translate(lower(normalize(p_text, nfkc)),
	    '[](){}【】「」', '〔〕〔〕〔〕〔〕〔〕')
$$;
alter function ops.search_fold(text) owner to rr_owner;
revoke all on function ops.search_fold(text) from public;
grant execute on function ops.search_fold(text) to rr_writer, rr_reader;
