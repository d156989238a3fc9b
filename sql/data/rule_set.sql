-- SPDX-License-Identifier: Apache-2.0
-- The indicator system of the manual of 2023-03-31, with whose file the engine's
-- own tests score, and the default one of the project report, which the manual
-- leaves open (R131).
\set body `cat data/rule-set-2023-03-31.json`
select report.rule_set_load(:'body');
\set body `cat data/rule-set-project-2023.json`
select report.rule_set_load(:'body');
