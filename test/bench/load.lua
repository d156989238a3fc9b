-- SPDX-License-Identifier: Apache-2.0
-- What wrk sends, from a table of settings (Lua) named by RR_BENCH_LOAD: the
-- nth request takes the nth id, so that no filing is moved twice.
local s = dofile(os.getenv("RR_BENCH_LOAD"))
local n = 0
local format = wrk.format

function request()
	local id = s.random and math.random(s.first, s.last) or s.first + n * s.step
	local headers = { Host = "localhost", Accept = "application/json" }
	n = n + 1
	local token = s.tokens[(id - s.zero) % #s.tokens + 1]
	if token then headers.Authorization = "Bearer " .. token end
	if s.revision then
		headers["If-Match"] = '"r' .. s.revision .. '"'
		headers["Idempotency-Key"] = s.run .. "-" .. id
		headers["Content-Type"] = "application/json"
	end
	local path = s.path:gsub("{id}", id):gsub("{word}",
	    s.words and s.words[id % #s.words + 1] or "")
	return format(s.method, path, headers, s.body)
end

function done(summary, latency)
	local e = summary.errors
	io.write(string.format('RESULT {"requests": %d, "usec": %d, "failed": %d,'
	    .. ' "p50": %d, "p99": %d}\n', summary.requests, summary.duration,
	    e.status + e.connect + e.read + e.write + e.timeout,
	    latency:percentile(50), latency:percentile(99)))
end
