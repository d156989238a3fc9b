/* SPDX-License-Identifier: Apache-2.0 */

#include <sys/eventfd.h>

#include <kore/kore.h>

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "pool.h"

#define THREADS_MAX	2
#define STACK_SIZE	((size_t)1024 * 1024)

struct queue {
	struct pool_job		*head;
	struct pool_job		**tail;
	size_t			 count;
};

struct lane {
	size_t			 threads;
	size_t			 bound;		/* of jobs that wait */
	pthread_t		 thread[THREADS_MAX];
	size_t			 started;
	pthread_cond_t		 ready;
	struct queue		 queue;
};

/* A full queue empties within two seconds or so: longer nobody waits. */
static struct lane lanes[POOL__MAX] = {
	[POOL_PASSWORD] = { .threads = 2, .bound = 48 },
	[POOL_FILE] = { .threads = 1, .bound = 16 },
	[POOL_SCORE] = { .threads = 1, .bound = 16 },
};

/* Kore calls handle(this, error): the event must stand first. */
static struct {
	struct kore_event	event;
	int			fd;
} wake = { .fd = -1 };

static pthread_mutex_t	lock = PTHREAD_MUTEX_INITIALIZER;
static struct queue	finished;
static bool		stopping;

static void		*thread_run(void *);
static void		 finished_run(void *, int);

static void
queue_init(struct queue *q)
{
	q->head = NULL;
	q->tail = &q->head;
	q->count = 0;
}

static void
queue_put(struct queue *q, struct pool_job *job)
{
	job->next = NULL;
	*q->tail = job;
	q->tail = &job->next;
	q->count++;
}

static struct pool_job *
queue_take(struct queue *q)
{
	struct pool_job	*job = q->head;

	if (job == NULL)
		return (NULL);
	q->head = job->next;
	if (q->head == NULL)
		q->tail = &q->head;
	q->count--;

	return (job);
}

/* Signals are the event loop's: a thread that took one would swallow it. */
static bool
lane_start(struct lane *l)
{
	pthread_attr_t	attr;
	sigset_t	all, old;
	bool		ok = true;

	queue_init(&l->queue);
	pthread_cond_init(&l->ready, NULL);
	pthread_attr_init(&attr);
	pthread_attr_setstacksize(&attr, STACK_SIZE);
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &old);
	while (ok && l->started < l->threads) {
		ok = pthread_create(&l->thread[l->started], &attr, thread_run,
		    l) == 0;
		if (ok)
			l->started++;
	}
	pthread_sigmask(SIG_SETMASK, &old, NULL);
	pthread_attr_destroy(&attr);

	return (ok);
}

/*
 * Starts the threads of this worker; call it once, in the worker.  False: no
 * thread or no eventfd to be had.
 */
bool
pool_start(void)
{
	int	i;

	queue_init(&finished);
	stopping = false;
	if ((wake.fd = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) == -1)
		return (false);

	wake.event.type = 0;
	wake.event.flags = 0;
	wake.event.handle = finished_run;
	kore_platform_event_level_read(wake.fd, &wake);

	for (i = 0; i < POOL__MAX; i++) {
		if (!lane_start(&lanes[i]))
			return (false);
	}

	return (true);
}

/*
 * Ends the threads after the job that each has in hand.  What still waits is
 * never done: the process is about to end.
 */
void
pool_stop(void)
{
	size_t	i, t;

	pthread_mutex_lock(&lock);
	stopping = true;
	for (i = 0; i < POOL__MAX; i++)
		pthread_cond_broadcast(&lanes[i].ready);
	pthread_mutex_unlock(&lock);

	for (i = 0; i < POOL__MAX; i++) {
		for (t = 0; t < lanes[i].started; t++)
			pthread_join(lanes[i].thread[t], NULL);
		lanes[i].started = 0;
	}
	if (wake.fd != -1) {
		kore_platform_disable_read(wake.fd);
		close(wake.fd);
		wake.fd = -1;
	}
}

/*
 * Hands a job over.  False: the lane's queue is full or the pool is ending;
 * then neither work nor done is called.
 */
bool
pool_submit(enum pool_lane lane, struct pool_job *job)
{
	struct lane	*l = &lanes[lane];
	bool		 taken = false;

	pthread_mutex_lock(&lock);
	if (!stopping && l->started > 0 && l->queue.count < l->bound) {
		queue_put(&l->queue, job);
		pthread_cond_signal(&l->ready);
		taken = true;
	}
	pthread_mutex_unlock(&lock);

	return (taken);
}

/* Jobs that wait for a thread, for the metrics. */
size_t
pool_waiting(enum pool_lane lane)
{
	size_t	n;

	pthread_mutex_lock(&lock);
	n = lanes[lane].queue.count;
	pthread_mutex_unlock(&lock);

	return (n);
}

static void *
thread_run(void *arg)
{
	struct lane	*l = arg;
	struct pool_job	*job;
	uint64_t	 one = 1;
	ssize_t		 n;

	pthread_mutex_lock(&lock);
	for (;;) {
		while (!stopping && l->queue.head == NULL)
			pthread_cond_wait(&l->ready, &lock);
		if (stopping)
			break;

		job = queue_take(&l->queue);
		pthread_mutex_unlock(&lock);
		job->work(job->arg);
		pthread_mutex_lock(&lock);
		queue_put(&finished, job);
		/* It can only fail by overflowing, and then it is readable. */
		n = write(wake.fd, &one, sizeof(one));
		(void)n;
	}
	pthread_mutex_unlock(&lock);

	return (NULL);
}

/* On the event loop: everything finished, outside the lock. */
static void
finished_run(void *arg, int error)
{
	struct pool_job	*job, *next;
	uint64_t	 count;
	ssize_t		 n;

	(void)arg;
	(void)error;
	n = read(wake.fd, &count, sizeof(count));
	(void)n;
	wake.event.flags = 0;

	pthread_mutex_lock(&lock);
	job = finished.head;
	queue_init(&finished);
	pthread_mutex_unlock(&lock);

	for (; job != NULL; job = next) {
		next = job->next;
		job->done(job->arg);
	}
}
