-- SPDX-License-Identifier: Apache-2.0
-- report.may_make_papers says what it answers; the functions that follow the
-- migrations ask it.
drop function if exists report.paper_maker(org.actor);
