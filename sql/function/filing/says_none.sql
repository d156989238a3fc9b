-- SPDX-License-Identifier: Apache-2.0
-- select filing.says_none('　没有问题。', '问题')	-- true
-- Whether a text says that there is none, in whichever words and width, alone or
-- of what it is asked about; so do marks alone.  p_of: a pattern, folded as
-- filing.source_key folds.
create or replace function filing.says_none(p_text text, p_of text)
returns boolean
language sql immutable
as $$
	select p_text is not null
	    and rtrim(coalesce(filing.source_key(p_text), ''), '!') ~ (
	    '^((无|無|没|没有|沒有|未有|暂无|尚无|确无|none|null|nil|na)('
	    || p_of || ')?)?$')
$$;
alter function filing.says_none(text, text) owner to rr_owner;
revoke all on function filing.says_none(text, text) from public;
grant execute on function filing.says_none(text, text) to rr_writer;
