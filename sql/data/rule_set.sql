-- SPDX-License-Identifier: Apache-2.0
-- The indicator system of the manual of 2023-03-31; the engine's own tests score
-- with the same file.
\set body `cat data/rule-set-2023-03-31.json`
select report.rule_set_load(:'body');
