-- SPDX-License-Identifier: Apache-2.0
-- ops.refuse_parameter says the rule, too, and is for every schema.
drop function if exists ledger.refuse_parameter(text);
