/* SPDX-License-Identifier: Apache-2.0 */

#include <sys/mman.h>

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "metrics.h"

#define WORKERS_MAX	32
#define CLASSES		6	/* 1xx…5xx by their digit; 0: client left */
#define BUCKETS		10
#define TEXT_SIZE	((size_t)128 * 1024)

/* As many as routes.def has: a bound beside it was reached one day. */
enum {
#define ROUTE(name, ...)	ROW_##name,
#include "routes.def"
#undef ROUTE
	ROUTES_MAX
};

/* One worker writes its own; a scrape may read a number half a step old. */
struct page {
	uint64_t	requests[ROUTES_MAX + 1][CLASSES];
	uint64_t	buckets[DB__MAX][BUCKETS + 1];
	uint64_t	usec[DB__MAX];
	uint64_t	hits;
	uint64_t	misses;
	uint64_t	refused;
	struct db_gauge	gauge[DB__MAX];
};

struct text {
	char	*at;
	size_t	 len;
};

static void	put(struct text *, const char *, ...)
		    __attribute__((format(printf, 2, 3)));
static void	put_requests(struct text *);
static void	put_latencies(struct text *);
static void	put_database(struct text *);
static void	put_cache(struct text *);
static struct db_gauge
		gauge_sum(int);

static const unsigned int	limits[BUCKETS] = {	/* ms */
	1, 5, 10, 25, 50, 100, 250, 500, 1000, 5000,
};

static const char *const	class_names[DB__MAX] = {
	[DB_NONE] = "none",
	[DB_READ] = "read",
	[DB_WRITE] = "write",
	[DB_SLOW] = "slow",
};

static struct page	*pages;
static struct page	*own;

bool
metrics_setup(void)
{
	pages = mmap(NULL, WORKERS_MAX * sizeof(*pages),
	    PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	own = pages;
	return (pages != MAP_FAILED);
}

void
metrics_start(unsigned int worker)
{
	own = &pages[worker % WORKERS_MAX];
}

void
metrics_request(const struct route *route, int status, uint64_t usec)
{
	const struct route	*all;
	enum db_class		 class;
	size_t			 count, i;

	all = route_all(&count);
	i = route == NULL ? ROUTES_MAX : (size_t)(route - all);
	class = route == NULL ? DB_NONE : route->db;
	own->requests[i][status == 499 ? 0 : status / 100 % CLASSES]++;

	for (i = 0; i < BUCKETS && usec > (uint64_t)limits[i] * 1000; i++)
		;
	own->buckets[class][i]++;
	own->usec[class] += usec;
}

void
metrics_cache(bool hit)
{
	own->hits += hit;
	own->misses += !hit;
}

void
metrics_refused(void)
{
	own->refused++;
}

void
metrics_sample(void)
{
	int	class;

	for (class = DB_READ; class < DB__MAX; class++)
		db_gauge((enum db_class)class, &own->gauge[class]);
}

char *
metrics_print(size_t *len)
{
	struct text	t;

	if ((t.at = malloc(TEXT_SIZE)) == NULL)
		return (NULL);

	metrics_sample();
	t.len = 0;
	put_requests(&t);
	put_latencies(&t);
	put_database(&t);
	put_cache(&t);
	*len = t.len;
	return (t.at);
}

static void
put(struct text *t, const char *fmt, ...)
{
	va_list	ap;
	int	len;

	va_start(ap, fmt);
	len = vsnprintf(t->at + t->len, TEXT_SIZE - t->len, fmt, ap);
	va_end(ap);

	if (len > 0 && (size_t)len < TEXT_SIZE - t->len)
		t->len += (size_t)len;
}

static void
put_requests(struct text *t)
{
	const struct route	*all;
	size_t			 count, i, w;
	uint64_t		 sum;
	int			 c;

	all = route_all(&count);
	put(t, "# HELP rr_requests_total Requests by route and status class.\n"
	    "# TYPE rr_requests_total counter\n");
	for (i = 0; i <= ROUTES_MAX; i++) {
		for (c = 0; c < CLASSES; c++) {
			for (sum = w = 0; w < WORKERS_MAX; w++)
				sum += pages[w].requests[i][c];
			if (sum == 0)
				continue;
			put(t, "rr_requests_total{route=\"%s\",status=\"%s\"}"
			    " %llu\n", i < count ? all[i].name : "none",
			    c == 0 ? "gone" : (const char *const []){ "",
			    "1xx", "2xx", "3xx", "4xx", "5xx" }[c],
			    (unsigned long long)sum);
		}
	}

	for (sum = w = 0; w < WORKERS_MAX; w++)
		sum += pages[w].refused;
	put(t, "# HELP rr_guard_refused_total Messages that are no request.\n"
	    "# TYPE rr_guard_refused_total counter\n"
	    "rr_guard_refused_total %llu\n", (unsigned long long)sum);
}

static void
put_latencies(struct text *t)
{
	uint64_t	below, usec;
	size_t		w;
	int		class, b;

	put(t, "# HELP rr_request_seconds Time to the reply, by connections"
	    " used.\n# TYPE rr_request_seconds histogram\n");
	for (class = 0; class < DB__MAX; class++) {
		below = usec = 0;
		for (w = 0; w < WORKERS_MAX; w++)
			usec += pages[w].usec[class];
		for (b = 0; b <= BUCKETS; b++) {
			for (w = 0; w < WORKERS_MAX; w++)
				below += pages[w].buckets[class][b];
			put(t, "rr_request_seconds_bucket{class=\"%s\",",
			    class_names[class]);
			if (b < BUCKETS)
				put(t, "le=\"%g\"} %llu\n", limits[b] / 1000.0,
				    (unsigned long long)below);
			else
				put(t, "le=\"+Inf\"} %llu\n",
				    (unsigned long long)below);
		}
		put(t, "rr_request_seconds_sum{class=\"%s\"} %g\n"
		    "rr_request_seconds_count{class=\"%s\"} %llu\n",
		    class_names[class], (double)usec / 1e6,
		    class_names[class], (unsigned long long)below);
	}
}

static void
put_database(struct text *t)
{
	static const struct {
		const char	*name;
		const char	*type;
		const char	*help;
	} rows[] = {
		{ "connections", "gauge", "Connections configured" },
		{ "up", "gauge", "Connections that can be used" },
		{ "busy", "gauge", "Calls sent and not answered" },
		{ "queued", "gauge", "Calls waiting for a connection" },
		{ "calls_total", "counter", "Calls" },
		{ "failures_total", "counter", "Calls without an answer" },
		{ "retries_total", "counter", "Calls made twice" },
		{ "reconnects_total", "counter", "Connections made" },
	};
	struct db_gauge	g;
	long		values[8];
	int		class;
	size_t		i;

	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		put(t, "# HELP rr_db_%s %s.\n# TYPE rr_db_%s %s\n",
		    rows[i].name, rows[i].help, rows[i].name, rows[i].type);
		for (class = DB_READ; class < DB__MAX; class++) {
			g = gauge_sum(class);
			values[0] = g.connections;
			values[1] = g.up;
			values[2] = g.busy;
			values[3] = g.queued;
			values[4] = g.calls;
			values[5] = g.failures;
			values[6] = g.retries;
			values[7] = g.reconnects;
			put(t, "rr_db_%s{class=\"%s\"} %ld\n", rows[i].name,
			    class_names[class], values[i]);
		}
	}
}

static struct db_gauge
gauge_sum(int class)
{
	const struct db_gauge	*g;
	struct db_gauge		 sum;
	size_t			 w;

	memset(&sum, 0, sizeof(sum));
	for (w = 0; w < WORKERS_MAX; w++) {
		g = &pages[w].gauge[class];
		sum.connections += g->connections;
		sum.up += g->up;
		sum.busy += g->busy;
		sum.queued += g->queued;
		sum.calls += g->calls;
		sum.failures += g->failures;
		sum.retries += g->retries;
		sum.reconnects += g->reconnects;
	}

	return (sum);
}

static void
put_cache(struct text *t)
{
	uint64_t	hits, misses;
	size_t		w;

	for (hits = misses = w = 0; w < WORKERS_MAX; w++) {
		hits += pages[w].hits;
		misses += pages[w].misses;
	}

	put(t, "# HELP rr_cache_total Answers kept in memory.\n"
	    "# TYPE rr_cache_total counter\n"
	    "rr_cache_total{result=\"hit\"} %llu\n"
	    "rr_cache_total{result=\"miss\"} %llu\n",
	    (unsigned long long)hits, (unsigned long long)misses);
}
