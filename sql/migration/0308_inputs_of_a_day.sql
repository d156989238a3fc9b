-- SPDX-License-Identifier: Apache-2.0
-- It counts up to a day, too.
drop function if exists report.inputs(text, text, bigint, boolean, text);
