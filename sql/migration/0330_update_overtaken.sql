-- SPDX-License-Identifier: Apache-2.0
-- filing.obligations_settle() has an argument more: who approved what settles it.
set role rr_owner;
drop function if exists filing.obligations_settle(filing.entry);
reset role;
