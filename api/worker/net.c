/* SPDX-License-Identifier: Apache-2.0 */

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <curl/curl.h>
#include <openssl/x509_vfy.h>	/* what a certificate lacks */

#include "net.h"

#define CONNECT_MS	5000L
#define WHOLE_MS	10000L

struct net {
	CURL	*curl;
	char	 url[512];
	char	 host[256];
	char	 secret[1024];
	char	 ca[512];
	bool	 mail;
	bool	 here;		/* this machine */
};

/* What comes, and what goes. */
struct in {
	char	*text;
	size_t	 len;
};
struct out {
	const char	*text;
	size_t		 left;
};

static bool	url_good(struct net *, const char *, char *);
static bool	here(const char *);
static void	common(struct net *);
static size_t	answer_keep(char *, size_t, size_t, void *);
static size_t	mail_give(char *, size_t, size_t, void *);
static size_t	nothing_keep(char *, size_t, size_t, void *);
static void	why_say(const struct net *, CURLcode, char *);
static const char
		*certificate_words(const struct net *);

static pthread_once_t	once = PTHREAD_ONCE_INIT;

static void
start(void)
{
	(void)curl_global_init(CURL_GLOBAL_DEFAULT);
}

struct net *
net_open(const struct net_place *place, char *why)
{
	struct net	*net;

	(void)pthread_once(&once, start);
	if ((net = calloc(1, sizeof(*net))) == NULL ||
	    (net->curl = curl_easy_init()) == NULL) {
		(void)snprintf(why, NET_WHY, "out of memory");
		free(net);
		return (NULL);
	}
	(void)snprintf(net->secret, sizeof(net->secret), "%s",
	    place->secret == NULL ? "" : place->secret);
	(void)snprintf(net->ca, sizeof(net->ca), "%s",
	    place->ca == NULL ? "" : place->ca);
	if (!url_good(net, place->url, why)) {
		net_close(net);
		return (NULL);
	}

	return (net);
}

void
net_close(struct net *net)
{
	if (net == NULL)
		return;
	curl_easy_cleanup(net->curl);
	explicit_bzero(net->secret, sizeof(net->secret));
	free(net);
}

const char *
net_host(const struct net *net)
{
	return (net->host);
}

/* Takes the address apart as curl itself will. */
static bool
url_good(struct net *net, const char *url, char *why)
{
	CURLU		*u = curl_url();
	char		*scheme = NULL, *host = NULL, *port = NULL;
	const char	*wrong = NULL;

	if (u == NULL || strlen(url) >= sizeof(net->url) ||
	    curl_url_set(u, CURLUPART_URL, url, 0) != CURLUE_OK ||
	    curl_url_get(u, CURLUPART_SCHEME, &scheme, 0) != CURLUE_OK ||
	    curl_url_get(u, CURLUPART_HOST, &host, 0) != CURLUE_OK ||
	    curl_url_get(u, CURLUPART_PORT, &port, CURLU_DEFAULT_PORT) !=
	    CURLUE_OK)
		wrong = "not an address";
	else if (strcmp(scheme, "http") == 0 && !here(host))
		wrong = "http to another machine: use https";
	else if (strcmp(scheme, "http") != 0 && strcmp(scheme, "https") != 0 &&
	    strcmp(scheme, "smtp") != 0 && strcmp(scheme, "smtps") != 0)
		wrong = "neither https nor smtp";
	if (wrong == NULL) {
		(void)snprintf(net->url, sizeof(net->url), "%s", url);
		(void)snprintf(net->host, sizeof(net->host), "%s:%s", host,
		    port);
		net->mail = strncmp(scheme, "smtp", 4) == 0;
		net->here = here(host);
		while (net->url[strlen(net->url) - 1] == '/')
			net->url[strlen(net->url) - 1] = '\0';
	} else {
		(void)snprintf(why, NET_WHY, "%s", wrong);
	}
	curl_free(scheme);
	curl_free(host);
	curl_free(port);
	curl_url_cleanup(u);

	return (wrong == NULL);
}

static bool
here(const char *host)
{
	return (strcmp(host, "127.0.0.1") == 0 || strcmp(host, "[::1]") == 0 ||
	    strcmp(host, "localhost") == 0);
}

/* The connection is kept; everything else begins anew. */
static void
common(struct net *net)
{
	CURL	*c = net->curl;

	curl_easy_reset(c);
	(void)curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR,
	    net->mail ? "smtp,smtps" : "http,https");
	(void)curl_easy_setopt(c, CURLOPT_FOLLOWLOCATION, 0L);
	(void)curl_easy_setopt(c, CURLOPT_PROXY, "");
	(void)curl_easy_setopt(c, CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
	(void)curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
	(void)curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT_MS, CONNECT_MS);
	(void)curl_easy_setopt(c, CURLOPT_TIMEOUT_MS, WHOLE_MS);
	(void)curl_easy_setopt(c, CURLOPT_SSLVERSION,
	    (long)CURL_SSLVERSION_TLSv1_2);
	if (net->ca[0] != '\0')
		(void)curl_easy_setopt(c, CURLOPT_CAINFO, net->ca);
}

long
net_post(struct net *net, const char *path, const char *body, const char *key,
    char *answer, char *why)
{
	struct curl_slist	*list;
	struct in		 in = { answer, 0 };
	char			 url[1024], line[128];
	CURLcode		 code;
	long			 status = 0;

	common(net);
	(void)snprintf(url, sizeof(url), "%s%s", net->url, path);
	(void)snprintf(line, sizeof(line), "Idempotency-Key: %s", key);
	list = curl_slist_append(NULL, "Content-Type: application/json");
	list = curl_slist_append(list, "Accept: application/json");
	list = curl_slist_append(list, line);
	(void)curl_easy_setopt(net->curl, CURLOPT_URL, url);
	(void)curl_easy_setopt(net->curl, CURLOPT_HTTPHEADER, list);
	if (net->secret[0] != '\0') {
		(void)curl_easy_setopt(net->curl, CURLOPT_HTTPAUTH,
		    (long)CURLAUTH_BEARER);
		(void)curl_easy_setopt(net->curl, CURLOPT_XOAUTH2_BEARER,
		    net->secret);
	}
	(void)curl_easy_setopt(net->curl, CURLOPT_POSTFIELDS, body);
	(void)curl_easy_setopt(net->curl, CURLOPT_WRITEFUNCTION, answer_keep);
	(void)curl_easy_setopt(net->curl, CURLOPT_WRITEDATA, &in);
	answer[0] = '\0';
	code = curl_easy_perform(net->curl);
	if (code == CURLE_OK)
		(void)curl_easy_getinfo(net->curl, CURLINFO_RESPONSE_CODE,
		    &status);
	else
		why_say(net, code, why);
	curl_slist_free_all(list);

	return (status);
}

long
net_mail(struct net *net, const char *from, const char *to, const char *mail,
    char *why)
{
	struct curl_slist	*list;
	struct out		 out = { mail, strlen(mail) };
	CURLcode		 code;
	char			 box[256];
	long			 status = 0;

	common(net);
	(void)curl_easy_setopt(net->curl, CURLOPT_URL, net->url);
	if (strncmp(net->url, "smtps:", 6) != 0)
		(void)curl_easy_setopt(net->curl, CURLOPT_USE_SSL,
		    net->here ? (long)CURLUSESSL_TRY :
		    (long)CURLUSESSL_ALL);
	if (strchr(net->secret, ':') != NULL)
		(void)curl_easy_setopt(net->curl, CURLOPT_USERPWD,
		    net->secret);
	(void)snprintf(box, sizeof(box), "<%s>", from);
	(void)curl_easy_setopt(net->curl, CURLOPT_MAIL_FROM, box);
	(void)snprintf(box, sizeof(box), "<%s>", to);
	list = curl_slist_append(NULL, box);
	(void)curl_easy_setopt(net->curl, CURLOPT_MAIL_RCPT, list);
	(void)curl_easy_setopt(net->curl, CURLOPT_UPLOAD, 1L);
	(void)curl_easy_setopt(net->curl, CURLOPT_READFUNCTION, mail_give);
	(void)curl_easy_setopt(net->curl, CURLOPT_READDATA, &out);
	(void)curl_easy_setopt(net->curl, CURLOPT_WRITEFUNCTION, nothing_keep);
	code = curl_easy_perform(net->curl);
	(void)curl_easy_getinfo(net->curl, CURLINFO_RESPONSE_CODE, &status);
	if (code != CURLE_OK) {
		why_say(net, code, why);
		if (status < 400)
			status = 0;	/* it had said yes to less */
	}
	curl_slist_free_all(list);

	return (status);
}

/* The certificate is whose, and until when: what is wrong with it. */
static const char *
certificate_words(const struct net *net)
{
	long	 result = X509_V_ERR_UNSPECIFIED;

	(void)curl_easy_getinfo(net->curl, CURLINFO_SSL_VERIFYRESULT, &result);
	switch (result) {
	case X509_V_OK:		/* signed well, for another host, which */
	case X509_V_ERR_UNSPECIFIED:	/* curl sees before it asks for this */
	case X509_V_ERR_HOSTNAME_MISMATCH:
	case X509_V_ERR_IP_ADDRESS_MISMATCH:
		return ("对方的证书不是给这个地址的");
	case X509_V_ERR_CERT_HAS_EXPIRED:
		return ("对方的证书已过期");
	case X509_V_ERR_CERT_NOT_YET_VALID:
		return ("对方的证书还没有生效");
	case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
	case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
	case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
	case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
	case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
	case X509_V_ERR_CERT_SIGNATURE_FAILURE:
		return ("对方的证书不是所信任的机构签发的");
	default:
		return ("对方的证书无法验证");
	}
}

/* For administrators; nothing of what was sent is in it. */
static void
why_say(const struct net *net, CURLcode code, char *why)
{
	static const struct {
		CURLcode	 code;
		const char	*words;
	}	 known[] = {
		{ CURLE_COULDNT_RESOLVE_HOST, "地址无法解析" },
		{ CURLE_COULDNT_CONNECT, "无法连接" },
		{ CURLE_OPERATION_TIMEDOUT, "超时没有答复" },
		{ CURLE_GOT_NOTHING, "连接中断，没有答复" },
		{ CURLE_SSL_CONNECT_ERROR, "加密连接没有建立" },
		{ CURLE_SSL_CACERT_BADFILE, "证书文件无法读取" },
		{ CURLE_USE_SSL_FAILED, "对方不支持加密连接" },
		{ CURLE_LOGIN_DENIED, "对方不接受用户名和口令" },
		{ CURLE_WRITE_ERROR, "答复过长" },
	};
	size_t	 i;

	if (code == CURLE_PEER_FAILED_VERIFICATION) {
		(void)snprintf(why, NET_WHY, "%s", certificate_words(net));
		return;
	}
	for (i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		if (known[i].code == code) {
			(void)snprintf(why, NET_WHY, "%s", known[i].words);
			return;
		}
	}
	(void)snprintf(why, NET_WHY, "传输失败（%d：%s）", (int)code,
	    curl_easy_strerror(code));
}

/* More than an answer may hold ends the call. */
static size_t
answer_keep(char *data, size_t size, size_t n, void *arg)
{
	struct in	*in = arg;

	n *= size;
	if (in->len + n >= NET_ANSWER)
		return (0);
	memcpy(in->text + in->len, data, n);
	in->len += n;
	in->text[in->len] = '\0';

	return (n);
}

static size_t
nothing_keep(char *data, size_t size, size_t n, void *arg)
{
	(void)data;
	(void)arg;

	return (size * n);
}

static size_t
mail_give(char *to, size_t size, size_t n, void *arg)
{
	struct out	*out = arg;

	n *= size;
	if (n > out->left)
		n = out->left;
	memcpy(to, out->text, n);
	out->text += n;
	out->left -= n;

	return (n);
}
