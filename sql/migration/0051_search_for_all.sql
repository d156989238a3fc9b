-- SPDX-License-Identifier: Apache-2.0
-- Words are compared in one way in filings and in the ledger: what does it has
-- moved to where both reach it (function/ops/bigrams.sql, search_fold.sql).  The
-- index that was built with it is made anew by sql/module/bulletin.sql.
drop index if exists ledger.bulletin_words;
drop function if exists filing.bigrams(text);
drop function if exists filing.search_fold(text);
