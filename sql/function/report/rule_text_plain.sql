-- SPDX-License-Identifier: Apache-2.0
-- select report.rule_text_plain('系数：1.0、 0.8。计分＝［…］＊20');
--     -- 系数:1.0、0.8。计分=[…]×20
-- A rule text (评价细则) in one spelling, to be looked through: half-width signs,
-- one sign for "times", no spaces; of two numbers that only space parts, a line's
-- end keeps them in two sentences.
create or replace function report.rule_text_plain(p text)
returns text
language sql immutable
as $$
	select regexp_replace(regexp_replace(regexp_replace(regexp_replace(
	    translate(p, '０１２３４５６７８９．：，；（）【】［］＋－＝％／＊*✕╳　',
	    '0123456789.:,;()[][]+-=%/××××' || ' '),
	    '([0-9])\s*\n\s*([0-9])', '\1。\2', 'g'),
	    '([0-9])\s+([0-9])', '\1、\2', 'g'), '\s', '', 'g'),
	    '([\])])[xX]([0-9])', '\1×\2', 'g')
$$;
alter function report.rule_text_plain(text) owner to rr_owner;
revoke all on function report.rule_text_plain(text) from public;
grant execute on function report.rule_text_plain(text) to rr_reader;
