/* SPDX-License-Identifier: Apache-2.0 */

#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "db_inner.h"

#define OPTIONS_MAX	512
#define KEYWORDS_MAX	64

/* One address of the connection string: what libpq would try in turn. */
struct host {
	char	*host;
	char	*hostaddr;
	char	*port;
};

static const char	*number_read(const char *, int, int, int *);
static const char	*url_read(const char *);
static const char	*hosts_read(void);
static const char	*host_add(const char *, const char *, const char *);
static const char	*host_resolve(const char *, const char *);
static char		*list_item(const char *, int);
static const char	*option_value(const char *);
static void		 options_print(char *, size_t, enum db_class);

static struct db_setting settings[DB__MAX] = {
	[DB_NONE] = { .connections = 1, .depth = 1, .statement_ms = 3000 },
	[DB_READ] = { .connections = 2, .depth = 16, .queue_max = 512,
	    .statement_ms = 1000 },
	[DB_WRITE] = { .connections = 8, .depth = 1, .queue_max = 256,
	    .statement_ms = 3000 },
	[DB_SLOW] = { .connections = 2, .depth = 1, .queue_max = 32,
	    .statement_ms = 20000 },
};

static PQconninfoOption	*options;
static struct host	 hosts[DB_HOSTS_MAX];
static int		 host_count;

const struct db_setting *
db_setting(enum db_class class)
{
	return (&settings[class]);
}

int
db_hosts(void)
{
	return (host_count);
}

/*
 * RR_DATABASE_URL, RR_DB_{READ,WRITE,SLOW} (connections of one worker) and
 * RR_DB_{READ,WRITE,SLOW}_MS (statement_timeout).  NULL or what is wrong.
 */
const char *
db_setting_read(void)
{
	static const struct {
		const char	*connections;
		const char	*ms;
	} names[DB__MAX] = {
		[DB_READ] = { "RR_DB_READ", "RR_DB_READ_MS" },
		[DB_WRITE] = { "RR_DB_WRITE", "RR_DB_WRITE_MS" },
		[DB_SLOW] = { "RR_DB_SLOW", "RR_DB_SLOW_MS" },
	};
	const char	*why, *url;
	int		 class, ms;

	for (class = DB_READ; class < DB__MAX; class++) {
		why = number_read(names[class].connections, 1, 64,
		    &settings[class].connections);
		if (why != NULL)
			return (why);
		ms = (int)settings[class].statement_ms;
		if ((why = number_read(names[class].ms, 10, 600000, &ms)))
			return (why);
		settings[class].statement_ms = (unsigned int)ms;
		/* A wait in the queue, the statement, and the way back. */
		settings[class].deadline_ms = (unsigned int)ms +
		    (class == DB_SLOW ? 5000 : 1500);
	}

	if ((url = getenv("RR_DATABASE_URL")) == NULL || *url == '\0')
		return ("RR_DATABASE_URL is not set");
	if ((why = url_read(url)) != NULL)
		return (why);

	return (hosts_read());
}

/* A connection begun to one host, or NULL without memory. */
PGconn *
db_host_connect(int index, enum db_class class)
{
	const PQconninfoOption	*o;
	const char		*keys[KEYWORDS_MAX], *values[KEYWORDS_MAX];
	char			 text[OPTIONS_MAX];
	int			 n;

	n = 0;
	for (o = options; o->keyword != NULL && n < KEYWORDS_MAX - 12; o++) {
		if (o->val == NULL || strcmp(o->keyword, "host") == 0 ||
		    strcmp(o->keyword, "hostaddr") == 0 ||
		    strcmp(o->keyword, "port") == 0 ||
		    strcmp(o->keyword, "options") == 0)
			continue;
		keys[n] = o->keyword;
		values[n++] = o->val;
	}

#define PUT(k, v)	do {						\
		keys[n] = (k);						\
		values[n++] = (v);					\
	} while (0)
	PUT("host", hosts[index].host);
	PUT("hostaddr", hosts[index].hostaddr);
	PUT("port", hosts[index].port);
	options_print(text, sizeof(text), class);
	PUT("options", text);
	PUT("application_name", "rr-api");
	PUT("client_encoding", "UTF8");
	PUT("tcp_user_timeout", "5000");
	PUT("keepalives_idle", "5");
	PUT("keepalives_interval", "2");
	PUT("keepalives_count", "2");
	PUT(NULL, NULL);
#undef PUT

	return (PQconnectStartParams(keys, values, 0));
}

static const char *
number_read(const char *name, int min, int max, int *out)
{
	static char	 why[128];
	const char	*text;
	char		*end;
	long		 value;

	if ((text = getenv(name)) == NULL || *text == '\0')
		return (NULL);

	value = strtol(text, &end, 10);
	if (*end != '\0' || value < min || value > max) {
		(void)snprintf(why, sizeof(why), "%s must be %d to %d", name,
		    min, max);
		return (why);
	}

	*out = (int)value;
	return (NULL);
}

static const char *
url_read(const char *url)
{
	static char	 why[256];
	char		*error;

	error = NULL;
	PQconninfoFree(options);
	if ((options = PQconninfoParse(url, &error)) != NULL)
		return (NULL);

	(void)snprintf(why, sizeof(why), "RR_DATABASE_URL: %s",
	    error == NULL ? "out of memory" : error);
	PQfreemem(error);
	return (why);
}

/*
 * Names are resolved here, once: getaddrinfo() waits, and a worker may not.
 * An address that changes needs a restart.
 */
static const char *
hosts_read(void)
{
	const char	*why;
	char		*host, *addr, *port;
	int		 i;

	why = NULL;
	host_count = 0;
	for (i = 0; why == NULL; i++) {
		host = list_item(option_value("host"), i);
		addr = list_item(option_value("hostaddr"), i);
		if (i > 0 && host == NULL && addr == NULL)
			break;
		port = list_item(option_value("port"), i);
		if (port == NULL)
			port = list_item(option_value("port"), 0);
		if (addr != NULL || host == NULL || *host == '/' ||
		    *host == '@' || *host == '\0')
			why = host_add(host, addr, port);
		else
			why = host_resolve(host, port);
		free(host);
		free(addr);
		free(port);
	}

	return (why);
}

static const char *
host_add(const char *host, const char *addr, const char *port)
{
	struct host	*h;

	if (host_count == DB_HOSTS_MAX)
		return ("RR_DATABASE_URL: too many addresses");

	h = &hosts[host_count++];
	h->host = host == NULL ? NULL : strdup(host);
	h->hostaddr = addr == NULL ? NULL : strdup(addr);
	h->port = port == NULL ? NULL : strdup(port);
	return (NULL);
}

static const char *
host_resolve(const char *host, const char *port)
{
	static char		 why[256];
	struct addrinfo		 hints, *list, *ai;
	const char		*fault;
	char			 addr[NI_MAXHOST];
	int			 rc;

	memset(&hints, 0, sizeof(hints));
	hints.ai_socktype = SOCK_STREAM;
	if ((rc = getaddrinfo(host, NULL, &hints, &list)) != 0) {
		(void)snprintf(why, sizeof(why), "RR_DATABASE_URL: %s: %s",
		    host, gai_strerror(rc));
		return (why);
	}

	fault = NULL;
	for (ai = list; ai != NULL && fault == NULL; ai = ai->ai_next) {
		if (getnameinfo(ai->ai_addr, ai->ai_addrlen, addr,
		    sizeof(addr), NULL, 0, NI_NUMERICHOST) == 0)
			fault = host_add(host, addr, port);
	}

	freeaddrinfo(list);
	return (fault);
}

/* The nth item of a list with commas, malloc'd; NULL: there is none. */
static char *
list_item(const char *list, int n)
{
	size_t	len;

	if (list == NULL)
		return (NULL);

	for (; n > 0; n--) {
		if ((list = strchr(list, ',')) == NULL)
			return (NULL);
		list++;
	}

	len = strcspn(list, ",");
	return (strndup(list, len));
}

static const char *
option_value(const char *keyword)
{
	const PQconninfoOption	*o;

	for (o = options; o->keyword != NULL; o++) {
		if (strcmp(o->keyword, keyword) == 0)
			return (o->val);
	}

	return (NULL);
}

static void
options_print(char *out, size_t size, enum db_class class)
{
	const char	*own;

	own = option_value("options");
	(void)snprintf(out, size, "%s -c statement_timeout=%u"
	    " -c lock_timeout=2000 -c idle_in_transaction_session_timeout=10000"
	    " -c TimeZone=Asia/Shanghai -c jit=off", own == NULL ? "" : own,
	    settings[class].statement_ms);
}
