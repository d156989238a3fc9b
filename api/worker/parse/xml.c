/* SPDX-License-Identifier: Apache-2.0 */

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <expat.h>

#include "xml.h"

#define SEPARATOR	'|'

struct reading {
	const struct xml	*xml;
	void			*state;
	XML_Parser		 parser;
	bool			 typed;
};

static const char *
bare(const char *name)
{
	const char	*mark = strrchr(name, SEPARATOR);

	return (mark == NULL ? name : mark + 1);
}

static void
start(void *data, const XML_Char *name, const XML_Char **attributes)
{
	struct reading	*r = data;

	r->xml->start(r->state, bare(name), attributes);
}

static void
end(void *data, const XML_Char *name)
{
	struct reading	*r = data;

	r->xml->end(r->state, bare(name));
}

static void
text(void *data, const XML_Char *s, int len)
{
	struct reading	*r = data;

	r->xml->text(r->state, s, len);
}

/* No office writes one; every bomb of entities begins with one. */
static void
doctype(void *data, const XML_Char *name, const XML_Char *sysid,
    const XML_Char *pubid, int internal)
{
	struct reading	*r = data;

	(void)name;
	(void)sysid;
	(void)pubid;
	(void)internal;
	r->typed = true;
	(void)XML_StopParser(r->parser, XML_FALSE);
}

const char *
xml_read(const char *bytes, size_t len, const struct xml *xml, void *state)
{
	struct reading	 r = { .xml = xml, .state = state };
	const char	*problem = NULL;

	r.parser = XML_ParserCreateNS(NULL, SEPARATOR);
	if (r.parser == NULL)
		abort();
	XML_SetUserData(r.parser, &r);
	XML_SetElementHandler(r.parser, start, xml->end == NULL ? NULL : end);
	if (xml->text != NULL)
		XML_SetCharacterDataHandler(r.parser, text);
	XML_SetStartDoctypeDeclHandler(r.parser, doctype);
	if (XML_Parse(r.parser, bytes, (int)len, XML_TRUE) != XML_STATUS_OK)
		problem = r.typed ? "entity" : "damaged";
	XML_ParserFree(r.parser);

	return (problem);
}

const char *
xml_attribute(const char **attributes, const char *name)
{
	for (; attributes[0] != NULL; attributes += 2)
		if (strcmp(bare(attributes[0]), name) == 0)
			return (attributes[1]);

	return (NULL);
}
