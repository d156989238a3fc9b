-- SPDX-License-Identifier: Apache-2.0
-- What an indicator counts is asked by what its rule set says of it, and no more by
-- the name of one function.  They have other arguments or answers now.
drop function if exists report.figures(text, bigint, ledger.span, text[], text,
	boolean);
drop function if exists report.indicators_of(text);
