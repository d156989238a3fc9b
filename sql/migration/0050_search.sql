-- SPDX-License-Identifier: Apache-2.0
-- A document number is found in its canonical form, too, and brackets of any
-- kind and width are one (filing.search_fold, which does not exist yet when
-- this runs on an empty database): filings that are there are told so once.
set role rr_owner;
update filing.entry e set search_text = t.text, search_words = t.words
from (select x.entry, x.text, array(
        select distinct g from regexp_split_to_table(translate(
            lower(normalize(x.text, nfkc)), '[](){}【】「」', '〔〕〔〕〔〕〔〕〔〕'),
            '\s+') w, generate_series(1, char_length(w)) i,
            generate_series(1, 2) n, substr(w, i, n) g
        where g <> '' order by g) as words
    from (select f.entry, concat_ws(' ', f.title,
            v.body ->> 'document_number', v.derived ->> 'document_key',
            f.period) as text
        from filing.entry f
        join filing.version v on (v.entry, v.version) = (f.entry, f.version)
    ) x) t
where t.entry = e.entry and e.search_text is distinct from t.text;
reset role;
