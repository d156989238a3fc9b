/* SPDX-License-Identifier: Apache-2.0 */

#define _GNU_SOURCE	/* asprintf */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "crypto.h"
#include "json.h"
#include "message.h"

#define WORD_OCTETS	45	/* 60 characters of base64: a word of 75 */
#define LINE_OCTETS	57	/* 76 characters of base64 */

static void	header_words(FILE *, const char *, const char *);
static void	base64(FILE *, const char *, size_t);
static size_t	character(const char *);

char *
message_json(const struct message *m)
{
	const struct {
		const char	*name, *value;
	}	 members[] = {
		{ "id", m->todo != NULL ? m->todo : m->id },
		{ "phone", m->phone },
		{ "kind", m->kind },
		{ "title", m->title },
		{ "text", m->text },
		{ "url", m->url },
		{ "at", m->at },
	};
	cJSON	*body;
	char	*text;
	size_t	 i;

	if ((body = cJSON_CreateObject()) == NULL)
		return (NULL);
	for (i = 0; i < sizeof(members) / sizeof(members[0]); i++) {
		if ((members[i].value == NULL ?
		    cJSON_AddNullToObject(body, members[i].name) :
		    cJSON_AddStringToObject(body, members[i].name,
		    members[i].value)) == NULL) {
			cJSON_Delete(body);
			return (NULL);
		}
	}
	text = cJSON_PrintUnformatted(body);
	cJSON_Delete(body);

	return (text);
}

char *
message_mail(const struct message *m, const char *from, const char *to,
    time_t now)
{
	struct tm	 tm;
	FILE		*out;
	char		*mail = NULL, *text = NULL, date[64];
	size_t		 len, text_len, at;

	if (!message_address_good(from) || !message_address_good(to))
		return (NULL);
	if (asprintf(&text, "%s\r\n%s%s\r\n", m->text,
	    m->url == NULL ? "" : "\r\n", m->url == NULL ? "" : m->url) < 0)
		return (NULL);
	if ((out = open_memstream(&mail, &len)) == NULL) {
		free(text);
		return (NULL);
	}
	(void)gmtime_r(&now, &tm);
	(void)strftime(date, sizeof(date), "%a, %d %b %Y %H:%M:%S +0000", &tm);
	(void)fprintf(out, "Date: %s\r\nFrom: <%s>\r\nTo: <%s>\r\n"
	    "Message-ID: <%s@%s>\r\n", date, from, to, m->id,
	    strchr(from, '@') + 1);
	header_words(out, "Subject", m->title);
	(void)fprintf(out, "Auto-Submitted: auto-generated\r\n"
	    "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n"
	    "Content-Transfer-Encoding: base64\r\n\r\n");
	text_len = strlen(text);
	for (at = 0; at < text_len; at += LINE_OCTETS) {
		base64(out, text + at, text_len - at < LINE_OCTETS ?
		    text_len - at : LINE_OCTETS);
		(void)fputs("\r\n", out);
	}
	free(text);
	if (fclose(out) != 0) {
		free(mail);
		return (NULL);
	}

	return (mail);
}

/* RFC 2047: encoded words that are never cut inside a character. */
static void
header_words(FILE *out, const char *name, const char *text)
{
	size_t	n;

	(void)fprintf(out, "%s:", name);
	do {
		for (n = 0; text[n] != '\0' &&
		    n + character(text + n) <= WORD_OCTETS;)
			n += character(text + n);
		(void)fputs(" =?UTF-8?B?", out);
		base64(out, text, n);
		(void)fputs("?=\r\n", out);
		text += n;
	} while (*text != '\0');
}

/* At most LINE_OCTETS of them. */
static void
base64(FILE *out, const char *text, size_t n)
{
	char	coded[CRYPTO_BASE64(LINE_OCTETS)];

	crypto_base64(text, n, coded);
	(void)fputs(coded, out);
}

static size_t
character(const char *text)
{
	size_t	n = 1;

	while (((unsigned char)text[n] & 0xc0) == 0x80)
		n++;

	return (n);
}

bool
message_address(const char *pattern, const char *phone, char *out, size_t size)
{
	static const char	 here[] = "{phone}";
	const char		*at = strstr(pattern, here);
	int			 n;

	if (at == NULL)
		return (false);
	n = snprintf(out, size, "%.*s%s%s", (int)(at - pattern), pattern,
	    phone, at + strlen(here));

	return (n > 0 && (size_t)n < size);
}

bool
message_address_good(const char *address)
{
	const char	*at = strchr(address, '@'), *c;

	if (at == NULL || at == address || at[1] == '\0' ||
	    strchr(at + 1, '@') != NULL || strlen(address) > 200)
		return (false);
	for (c = address; *c != '\0'; c++)
		if (*c <= ' ' || *c > '~' ||
		    strchr("<>()[],;:\\\"", *c) != NULL)
			return (false);

	return (true);
}

/*
 * Only a plain yes is one: an answer that cannot be read says nothing about
 * the message, and the receiver drops one that it has.
 */
enum message_verdict
message_judge(long status, const char *body)
{
	enum message_verdict	 verdict = MESSAGE_AGAIN;
	struct json_error	 e;
	const cJSON		*accepted;
	cJSON			*answer;

	if (status == 409)
		return (MESSAGE_TAKEN);
	if (status == 400 || status == 413 || status == 422)
		return (MESSAGE_REFUSED);
	if (status < 200 || status > 299)
		return (MESSAGE_AGAIN);
	answer = json_read(body, strlen(body), &e);
	accepted = cJSON_GetObjectItemCaseSensitive(answer, "accepted");
	if (cJSON_IsTrue(accepted))
		verdict = MESSAGE_TAKEN;
	else if (cJSON_IsFalse(accepted))
		verdict = MESSAGE_REFUSED;
	cJSON_Delete(answer);

	return (verdict);
}
