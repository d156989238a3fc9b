-- SPDX-License-Identifier: Apache-2.0
-- report.recount answers other columns than it did in a database of before 0110;
-- the functions that follow the migrations make it anew.
drop function if exists report.recount(report.report);
