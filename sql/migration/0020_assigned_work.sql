-- SPDX-License-Identifier: Apache-2.0
-- Work that comes back: any module of updates says who owes one and how often,
-- where only pilots did before.
set role rr_owner;

--	owes	f(text period) returns table (unit text, subject bigint, due date):
--		who owes an update of this module in that period; due null: by its
--		end
--	owes_every	the kind of period (ops.period_of) that it is asked for
alter table flow.hook
	add owes	text,
	add owes_every	text not null default 'quarter'
	    constraint hook_owes_every_known
	    check (owes_every in ('quarter', 'two_months'));

-- Its place is taken by one that knows a due date.
drop function if exists filing.obligation_open(text, text, bigint, text);
reset role;
