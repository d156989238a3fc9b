-- SPDX-License-Identifier: Apache-2.0
-- A report is frozen by report.freeze_signed alone; the worker had no other use
-- for the door that left the signature out.
drop function if exists report.freeze(bigint, uuid, text);
