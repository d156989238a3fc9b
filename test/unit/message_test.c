/* SPDX-License-Identifier: Apache-2.0 */

#include <stdarg.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <cjson/cJSON.h>
#include <openssl/evp.h>

#include "message.h"

static const struct message	good = {
	.id = "8d2e52b0-0000-4000-8000-000000000001",
	.act = "todo",
	.phone = "00012345678",
	.kind = "waiting",
	.title = "改革报表填报系统",
	.text = "待本级审核：“甲”\n乙\\丙",
	.url = "https://reform.example.invalid/entry/17",
	.at = "2023-03-21T08:00:00+08:00",
};

static const char *
member(const cJSON *body, const char *name)
{
	return (cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(body,
	    name)));
}

static void
a_call_says_what_and_to_whom(void **state)
{
	char	*text = message_json(&good);
	cJSON	*body = cJSON_Parse(text);

	(void)state;
	assert_non_null(body);
	assert_string_equal(member(body, "id"), good.id);
	assert_string_equal(member(body, "phone"), good.phone);
	assert_string_equal(member(body, "kind"), "waiting");
	assert_string_equal(member(body, "text"), good.text);
	assert_string_equal(member(body, "url"), good.url);
	assert_string_equal(member(body, "at"), good.at);
	cJSON_Delete(body);
	free(text);
}

static void
the_end_of_a_todo_names_the_todo(void **state)
{
	struct message	 m = good;
	cJSON		*body;
	char		*text;

	(void)state;
	m.act = "todo_done";
	m.todo = "11111111-0000-4000-8000-000000000002";
	m.url = NULL;
	text = message_json(&m);
	body = cJSON_Parse(text);
	assert_string_equal(member(body, "id"), m.todo);
	assert_true(cJSON_IsNull(cJSON_GetObjectItemCaseSensitive(body,
	    "url")));
	cJSON_Delete(body);
	free(text);
}

/* Undoes base64 of lines; returns the text, malloc'd. */
static char *
decoded(const char *text)
{
	char		*bare = malloc(strlen(text) + 1), *to = bare;
	unsigned char	*out = calloc(1, strlen(text) + 4);
	const char	*at;
	int		 n;

	for (at = text; *at != '\0'; at++)
		if (*at != '\r' && *at != '\n')
			*to++ = *at;
	*to = '\0';
	n = EVP_DecodeBlock(out, (const unsigned char *)bare,
	    (int)strlen(bare));
	assert_true(n >= 0);
	free(bare);

	return ((char *)out);
}

static void
a_mail_is_seven_bits_and_short_lines(void **state)
{
	char		*mail = message_mail(&good, "no-reply@office.example",
			    "00012345678@mail.example", 1679356800), *body;
	const char	*at, *line;

	(void)state;
	assert_non_null(mail);
	for (at = line = mail; *at != '\0'; at++) {
		assert_in_range(*at, 1, 126);
		if (*at == '\n') {
			assert_true(at[-1] == '\r');
			assert_true(at - line <= 78);
			line = at + 1;
		}
	}
	assert_non_null(strstr(mail,
	    "Date: Tue, 21 Mar 2023 00:00:00 +0000\r\n"));
	assert_non_null(strstr(mail,
	    "From: <no-reply@office.example>\r\n"
	    "To: <00012345678@mail.example>\r\n"
	    "Message-ID: <8d2e52b0-0000-4000-8000-000000000001"
	    "@office.example>\r\n"));
	assert_non_null(strstr(mail, "Auto-Submitted: auto-generated\r\n"));
	body = decoded(strstr(mail, "\r\n\r\n") + 4);
	assert_non_null(strstr(body, good.text));
	assert_non_null(strstr(body, good.url));
	free(body);
	free(mail);
}

/* RFC 2047: a word is at most 75 characters and whole in itself. */
static void
a_long_subject_is_cut_between_characters(void **state)
{
	struct message	 m = good;
	char		*mail, word[80], *text, all[400] = "";
	const char	*at, *end;

	(void)state;
	m.title = "某某某某某某某某某某某某某某某某某某某某a某某某某某某某某某某";
	mail = message_mail(&m, "a@b.example", "c@d.example", 0);
	at = strstr(mail, "Subject:");
	assert_non_null(at);
	for (at += strlen("Subject:"); strncmp(at, " =?UTF-8?B?", 11) == 0;
	    at = end + 4) {
		end = strstr(at + 11, "?=\r\n");
		assert_non_null(end);
		assert_true(end + 2 - (at + 1) <= 75);
		memset(word, 0, sizeof(word));
		memcpy(word, at + 11, (size_t)(end - at - 11));
		text = decoded(word);
		/* whole: begins with no continuation, ends a character */
		assert_true(((unsigned char)text[0] & 0xc0) != 0x80);
		(void)strncat(all, text, sizeof(all) - strlen(all) - 1);
		free(text);
	}
	assert_string_equal(all, m.title);
	free(mail);
}

static void
nothing_in_a_text_reaches_a_header(void **state)
{
	struct message	 m = good;
	char		*mail;

	(void)state;
	m.title = "甲\r\nBcc: <x@y.example>";
	m.text = "乙\r\n.\r\nQUIT\r\n";
	mail = message_mail(&m, "a@b.example", "c@d.example", 0);
	assert_non_null(mail);
	assert_null(strstr(mail, "Bcc"));
	assert_null(strstr(mail, "QUIT"));
	free(mail);
}

static void
an_address_is_one(void **state)
{
	static const char *const	bad[] = {
		"", "a", "@b", "a@", "a@b@c", "a b@c", "a@b\r\nRCPT TO:<x@y>",
		"<a@b>", "a@b,c@d", "甲@b",
	};
	char				 made[64], tight[12];
	size_t				 i;

	(void)state;
	assert_true(message_address_good("no-reply@office.example"));
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		assert_false(message_address_good(bad[i]));
		assert_null(message_mail(&good, "a@b.example", bad[i], 0));
		assert_null(message_mail(&good, bad[i], "a@b.example", 0));
	}
	assert_true(message_address("u{phone}@m.example", "00012345678", made,
	    sizeof(made)));
	assert_string_equal(made, "u00012345678@m.example");
	assert_false(message_address("x@m.example", "00012345678", made,
	    sizeof(made)));
	assert_false(message_address("{phone}@m.example", "00012345678", tight,
	    sizeof(tight)));
}

static void
only_a_plain_yes_is_one(void **state)
{
	static const struct {
		long			 status;
		const char		*body;
		enum message_verdict	 verdict;
	}	 cases[] = {
		{ 200, "{\"accepted\": true}", MESSAGE_TAKEN },
		{ 202, "{\"accepted\":true,\"x\":1}", MESSAGE_TAKEN },
		{ 200, "{\"id\":1730000000000000123,\"accepted\":true}",
		    MESSAGE_TAKEN },
		{ 409, "", MESSAGE_TAKEN },
		{ 200, "{\"accepted\": false}", MESSAGE_REFUSED },
		{ 422, "{}", MESSAGE_REFUSED },
		{ 400, "", MESSAGE_REFUSED },
		{ 413, "", MESSAGE_REFUSED },
		{ 200, "", MESSAGE_AGAIN },
		{ 200, "<html>", MESSAGE_AGAIN },
		{ 200, "{\"accepted\": \"true\"}", MESSAGE_AGAIN },
		{ 200, "[true]", MESSAGE_AGAIN },
		{ 204, "", MESSAGE_AGAIN },
		{ 302, "", MESSAGE_AGAIN },
		{ 401, "", MESSAGE_AGAIN },
		{ 404, "", MESSAGE_AGAIN },
		{ 429, "", MESSAGE_AGAIN },
		{ 500, "{\"accepted\": true}", MESSAGE_AGAIN },
		{ 503, "", MESSAGE_AGAIN },
	};
	size_t	 i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_int_equal(message_judge(cases[i].status, cases[i].body),
		    cases[i].verdict);
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(a_call_says_what_and_to_whom),
		cmocka_unit_test(the_end_of_a_todo_names_the_todo),
		cmocka_unit_test(a_mail_is_seven_bits_and_short_lines),
		cmocka_unit_test(a_long_subject_is_cut_between_characters),
		cmocka_unit_test(nothing_in_a_text_reaches_a_header),
		cmocka_unit_test(an_address_is_one),
		cmocka_unit_test(only_a_plain_yes_is_one),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
