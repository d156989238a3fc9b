-- SPDX-License-Identifier: Apache-2.0
-- \ir ../score.sql: the real engine scores :document (the answer of run_inputs
-- or inputs) by its rule set; :scored is the document with its output under "scores".
select (:'document'::json -> 'rule_set')::text as rules \gset
\setenv RR_RULES :rules
\setenv RR_DOCUMENT :document
\set engine `printf '{"vectors":[{"kind":"scorecard","rule_set":%s,"document":%s}]}' "$RR_RULES" "$RR_DOCUMENT" | "${RR_SCORE:-build/rr-score}"`
select left(:'document', -1) || ',"scores":' || (:'engine'::json
    #> '{vectors,0,expected}')::text || '}' as scored \gset
