/* SPDX-License-Identifier: Apache-2.0 */

#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <cjson/cJSON.h>

#include "channel.h"
#include "paper.h"
#include "worker.h"

static void	end_ask(int);

static atomic_bool	ending;

int
main(int argc, char **argv)
{
	static enum job_lane	 work = JOB_WORK, looks = JOB_FILES;
	static enum job_lane	 sets = JOB_PAPER;
	static const struct channel	*channels[] = {
		&channel_yukuaizheng, &channel_mail,
	};
	const struct {
		void	*(*loop)(void *);
		void	*arg;
	}			 loops[] = {
		{ seal_loop, NULL },
		{ job_loop, &work },
		{ job_loop, &looks },
		{ job_loop, &sets },
		{ remind_loop, NULL },
		{ channel_loop, &channels[0] },
		{ channel_loop, &channels[1] },
	};
	pthread_t		 threads[sizeof(loops) / sizeof(loops[0])];
	sigset_t		 set;
	size_t			 i;
	int			 got;

	if (argc == 4 && strcmp(argv[1], "paper") == 0)
		return (paper_by_hand(argv[2], argv[3]));
	if (getenv("RR_WORKER_DATABASE_URL") == NULL) {
		(void)fprintf(stderr, "RR_WORKER_DATABASE_URL is not set\n");
		return (2);
	}
	(void)setvbuf(stderr, NULL, _IOLBF, 0);
	(void)signal(SIGPIPE, SIG_IGN);
	(void)sigemptyset(&set);
	(void)sigaddset(&set, SIGTERM);
	(void)sigaddset(&set, SIGINT);
	(void)pthread_sigmask(SIG_BLOCK, &set, NULL);

	worker_log("info", "start", "pid %d", (int)getpid());
	for (i = 0; i < sizeof(loops) / sizeof(loops[0]); i++) {
		if (pthread_create(&threads[i], NULL, loops[i].loop,
		    loops[i].arg) != 0) {
			worker_log("error", "start",
			    "no thread could be made");
			return (1);
		}
	}
	if (sigwait(&set, &got) == 0)
		end_ask(got);
	while (i-- > 0)
		(void)pthread_join(threads[i], NULL);
	worker_log("info", "end", "asked to");

	return (0);
}

static void
end_ask(int sig)
{
	(void)sig;
	atomic_store(&ending, true);
}

bool
worker_ending(void)
{
	return (atomic_load(&ending));
}

void
worker_sleep(unsigned int ms)
{
	struct timespec	 step = { 0, 50L * 1000 * 1000 };
	unsigned int	 slept;

	for (slept = 0; slept < ms && !worker_ending(); slept += 50)
		(void)nanosleep(&step, NULL);
}

void
worker_log(const char *level, const char *event, const char *fmt, ...)
{
	char		 ts[40], detail[1024];
	struct timespec	 now;
	struct tm	 tm;
	va_list		 args;
	cJSON		*line;
	char		*text;

	(void)clock_gettime(CLOCK_REALTIME, &now);
	(void)gmtime_r(&now.tv_sec, &tm);
	(void)strftime(ts, sizeof(ts), "%Y-%m-%dT%H:%M:%SZ", &tm);
	va_start(args, fmt);
	(void)vsnprintf(detail, sizeof(detail), fmt, args);
	va_end(args);

	line = cJSON_CreateObject();
	(void)cJSON_AddStringToObject(line, "ts", ts);
	(void)cJSON_AddStringToObject(line, "level", level);
	(void)cJSON_AddStringToObject(line, "event", event);
	(void)cJSON_AddStringToObject(line, "detail", detail);
	text = cJSON_PrintUnformatted(line);
	if (text != NULL)
		(void)fprintf(stderr, "%s\n", text);
	cJSON_free(text);
	cJSON_Delete(line);
}

bool
worker_may_pass(const struct wdb *db)
{
	static const char *const	passing[] = {
		"08", "57", "40", "53", "55P03",
	};
	size_t				i;

	if (!wdb_alive(db))
		return (true);
	for (i = 0; i < sizeof(passing) / sizeof(passing[0]); i++)
		if (strncmp(db->code, passing[i], strlen(passing[i])) == 0)
			return (true);

	return (false);
}

enum job_end
worker_end(const struct wdb *db)
{
	if (strcmp(db->code, "lease_lost") == 0)
		return (JOB_LOST);

	return (worker_may_pass(db) ? JOB_RETRY : JOB_FAILED);
}

enum job_end
worker_ended(const struct wdb *db, char *why, const char *what)
{
	(void)snprintf(why, WORKER_WHY, "%s（%s）", what, db->code);

	return (worker_end(db));
}

bool
worker_beside(const char *name, char *path, size_t size)
{
	char	*slash;
	ssize_t	 len;

	len = readlink("/proc/self/exe", path, size - strlen(name) - 1);
	if (len <= 0)
		return (false);
	path[len] = '\0';
	slash = strrchr(path, '/');
	if (slash == NULL)
		return (false);
	(void)memcpy(slash + 1, name, strlen(name) + 1);

	return (true);
}
