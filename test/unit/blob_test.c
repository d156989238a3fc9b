/* SPDX-License-Identifier: Apache-2.0 */

#include <sys/stat.h>

#include <stdarg.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "blob.h"

#define PDF	"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n"

static char	dir[] = "/tmp/blob_test.XXXXXX";
static char	blobs[64], bodies[64];

static int
dirs_setup(void **state)
{
	const char	*why;

	(void)state;
	assert_non_null(mkdtemp(dir));
	snprintf(blobs, sizeof(blobs), "%s/blob", dir);
	snprintf(bodies, sizeof(bodies), "%s/body", dir);
	assert_false(blob_setup(blobs, bodies, &why));
	assert_string_equal(why, "RR_BLOB_DIR is not a directory");
	assert_int_equal(mkdir(blobs, 0700), 0);
	assert_false(blob_setup(blobs, bodies, &why));
	assert_string_equal(why, "RR_BODY_DIR is not a directory");
	assert_int_equal(mkdir(bodies, 0700), 0);
	assert_true(blob_setup(blobs, bodies, &why));
	assert_true(blob_setup(blobs, bodies, &why));
	assert_false(blob_setup(NULL, NULL, &why));
	assert_true(blob_setup(blobs, bodies, &why));

	return (media_setup() ? 0 : 1);
}

static int
dirs_teardown(void **state)
{
	char	command[128];

	(void)state;
	snprintf(command, sizeof(command), "rm -r %s", dir);

	return (system(command));
}

static void
body_write(const char *name, const char *text, size_t len, char *path,
    size_t size)
{
	FILE	*f;

	snprintf(path, size, "%s/%s", bodies, name);
	f = fopen(path, "w");
	assert_non_null(f);
	assert_int_equal(fwrite(text, 1, len, f), len);
	fclose(f);
}

static int
incoming_count(void)
{
	char	command[128];
	FILE	*p;
	int	n = -1;

	snprintf(command, sizeof(command), "ls %s/incoming | wc -l", blobs);
	p = popen(command, "r");
	assert_non_null(p);
	assert_int_equal(fscanf(p, "%d", &n), 1);
	pclose(p);

	return (n);
}

static void
stored_under_its_digest(void **state)
{
	struct blob	b = { .media = media_of_name("a.pdf") };
	struct stat	st;
	char		path[256], stored[256];
	int		i;

	(void)state;
	for (i = 0; i < 2; i++) {
		body_write("0000000001", PDF, strlen(PDF), path,
		    sizeof(path));
		assert_int_equal(blob_accept(&b, path), BLOB_OK);
		assert_int_equal(b.size, strlen(PDF));
		assert_int_equal(incoming_count(), 1);

		/* nginx removes its own name once the request is answered. */
		assert_int_equal(unlink(path), 0);
		assert_int_equal(blob_store(&b), BLOB_OK);
		assert_int_equal(strlen(b.sha256), 64);
		snprintf(stored, sizeof(stored), "%s/%.2s/%s", blobs,
		    b.sha256, b.sha256);
		assert_int_equal(stat(stored, &st), 0);
		assert_int_equal(st.st_size, strlen(PDF));
		assert_int_equal(incoming_count(), 0);
	}
	assert_true(blob_location(b.sha256, path, sizeof(path)));
	assert_int_equal(strncmp(path, "/_blob/", 7), 0);
	assert_int_equal(strlen(path), 7 + 3 + 64);
}

static void
nothing_stays_of_what_is_refused(void **state)
{
	struct blob	b = { .media = media_of_name("a.pdf") };
	char		path[256];

	(void)state;
	body_write("0000000002", "<html></html>", 13, path, sizeof(path));
	assert_int_equal(blob_accept(&b, path), BLOB_OK);
	assert_int_equal(blob_store(&b), BLOB_WRONG_TYPE);
	assert_int_equal(incoming_count(), 0);

	body_write("0000000003", "", 0, path, sizeof(path));
	assert_int_equal(blob_accept(&b, path), BLOB_EMPTY);
	body_write("0000000004", PDF, strlen(PDF), path, sizeof(path));
	assert_int_equal(truncate(path, BLOB_SIZE_MAX + 1), 0);
	assert_int_equal(blob_accept(&b, path), BLOB_TOO_LARGE);
	assert_int_equal(truncate(path, BLOB_SIZE_MAX), 0);
	assert_int_equal(blob_accept(&b, path), BLOB_OK);

	/* It grew after it was accepted: not what was asked for. */
	assert_int_equal(truncate(path, BLOB_SIZE_MAX + 1), 0);
	assert_int_equal(blob_store(&b), BLOB_IO);
	assert_int_equal(incoming_count(), 0);

	/* Accepted and dropped, stored when gone. */
	body_write("0000000005", PDF, strlen(PDF), path, sizeof(path));
	assert_int_equal(blob_accept(&b, path), BLOB_OK);
	blob_drop(&b);
	blob_drop(&b);
	assert_int_equal(incoming_count(), 0);
	assert_int_equal(blob_store(&b), BLOB_IO);
}

static void
only_files_of_the_proxy(void **state)
{
	static const char *const	tails[] = {
		"", "/", "/../blob/incoming/x", "/0000000009", "/1//2", "/1/",
		"/abc", "/1/../2", "x/1", "/1 ", "/link",
	};
	struct blob	b = { .media = media_of_name("a.pdf") };
	char		path[256], inner[256];
	size_t		i;

	(void)state;
	assert_int_equal(blob_accept(&b, ""), BLOB_BAD_PATH);
	assert_int_equal(blob_accept(&b, "/etc/passwd"), BLOB_BAD_PATH);
	for (i = 0; i < sizeof(tails) / sizeof(tails[0]); i++) {
		snprintf(path, sizeof(path), "%s%s", bodies, tails[i]);
		assert_int_equal(blob_accept(&b, path), BLOB_BAD_PATH);
	}

	/* A link is not followed, a directory is not a file. */
	snprintf(path, sizeof(path), "%s/77", bodies);
	assert_int_equal(symlink("/etc/passwd", path), 0);
	assert_int_equal(blob_accept(&b, path), BLOB_BAD_PATH);
	snprintf(path, sizeof(path), "%s/78", bodies);
	assert_int_equal(mkdir(path, 0700), 0);
	assert_int_equal(blob_accept(&b, path), BLOB_BAD_PATH);

	/* Hashed levels, as client_body_temp_path may have. */
	snprintf(inner, sizeof(inner), "%s/78/9", bodies);
	assert_int_equal(mkdir(inner, 0700), 0);
	body_write("78/9/0000000010", PDF, strlen(PDF), path, sizeof(path));
	assert_int_equal(blob_accept(&b, path), BLOB_OK);
	blob_drop(&b);
}

static void
locations_are_of_digests_only(void **state)
{
	char	out[128];

	(void)state;
	assert_false(blob_location("", out, sizeof(out)));
	assert_false(blob_location("../../etc/passwd", out, sizeof(out)));
	assert_false(blob_location("ABba7816bf8f01cfea414140de5dae2223b00361"
	    "a396177a9cb410ff61f20015", out, sizeof(out)));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(stored_under_its_digest),
		cmocka_unit_test(nothing_stays_of_what_is_refused),
		cmocka_unit_test(only_files_of_the_proxy),
		cmocka_unit_test(locations_are_of_digests_only),
	};

	return (cmocka_run_group_tests(tests, dirs_setup, dirs_teardown));
}
