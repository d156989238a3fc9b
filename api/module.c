/* SPDX-License-Identifier: Apache-2.0 */

#include <stdlib.h>
#include <string.h>

#include "crypto.h"
#include "module.h"

#define GROUP(key, text)
#define MODULE_LATER(key, group, label, parent)
#define MODULE(key, group, label, title, parent)			\
	extern const struct form key##_form;
#include "modules.def"
#undef GROUP
#undef MODULE
#undef MODULE_LATER

/* The label of each group under a name that the rows can form. */
#define GROUP(key, text)						\
	static const char group_##key[] = text;
#define MODULE_LATER(key, group, label, parent)
#define MODULE(key, group, label, title, parent)
#include "modules.def"
#undef GROUP
#undef MODULE
#undef MODULE_LATER

enum {
	POSITION_ZERO = 0,
#define GROUP(key, text)
#define MODULE(key, group, label, title, parent)	POSITION_##key,
#define MODULE_LATER(key, group, label, parent)		POSITION_##key,
#include "modules.def"
#undef GROUP
#undef MODULE
#undef MODULE_LATER
};

#define ROW(key, grp, text, title, subject, table)			\
	{								\
		.name = #key,						\
		.group = #grp,						\
		.group_label = group_##grp,				\
		.label = (text),					\
		.title_field = (title),					\
		.parent = (subject),					\
		.position = POSITION_##key,				\
		.form = (table),					\
	},

static const struct module modules[] = {
#define GROUP(key, text)
#define MODULE(key, group, label, title, parent)			\
	ROW(key, group, label, title, parent, &key##_form)
#define MODULE_LATER(key, group, label, parent)				\
	ROW(key, group, label, NULL, parent, NULL)
#include "modules.def"
#undef GROUP
#undef MODULE
#undef MODULE_LATER
	{ .name = NULL },
};

/* All rows in the manual's order; ends with a row whose name is NULL. */
const struct module *
module_all(void)
{
	return (modules);
}

/* The module of that key, online or not, or NULL. */
const struct module *
module_find(const char *name)
{
	const struct module	*m;

	for (m = modules; m->name != NULL; m++) {
		if (strcmp(m->name, name) == 0)
			return (m);
	}

	return (NULL);
}

/* True if the module has a form, so that it can be filed. */
bool
module_online(const struct module *m)
{
	return (m->form != NULL);
}

/*
 * The form as the database keeps it and clients get it.  The caller deletes
 * it; NULL for a module that is not online.
 */
cJSON *
module_form_json(const struct module *m)
{
	const struct module_note	*n;
	cJSON				*form, *notes, *note;

	if (m->form == NULL)
		return (NULL);

	form = cJSON_CreateObject();
	cJSON_AddItemToObject(form, "fields",
	    field_table_json(m->form->fields));
	notes = cJSON_AddArrayToObject(form, "guidance");
	for (n = m->form->notes; n != NULL && n->title != NULL; n++) {
		note = cJSON_CreateObject();
		cJSON_AddStringToObject(note, "title", n->title);
		cJSON_AddStringToObject(note, "text", n->text);
		cJSON_AddItemToArray(notes, note);
	}

	return (form);
}

/*
 * SHA-256 in hex over the form printed without white space: what a version
 * stores so that its form can be found again.  False: not online, or no
 * memory.
 */
bool
module_form_hash(const struct module *m, char out[MODULE_HASH_LEN])
{
	cJSON	*form;
	char	*text;
	bool	 ok;

	if ((form = module_form_json(m)) == NULL)
		return (false);

	text = cJSON_PrintUnformatted(form);
	cJSON_Delete(form);
	if (text == NULL)
		return (false);

	ok = crypto_sha256_hex(text, strlen(text), out);
	free(text);

	return (ok);
}

static cJSON *
module_json(const struct module *m)
{
	cJSON	*o = cJSON_CreateObject();
	char	 hash[MODULE_HASH_LEN];
	bool	 online = module_form_hash(m, hash);

	cJSON_AddStringToObject(o, "module", m->name);
	cJSON_AddStringToObject(o, "group", m->group);
	cJSON_AddStringToObject(o, "group_label", m->group_label);
	cJSON_AddStringToObject(o, "label", m->label);
	cJSON_AddItemToObject(o, "title_field", m->title_field == NULL ?
	    cJSON_CreateNull() : cJSON_CreateString(m->title_field));
	cJSON_AddItemToObject(o, "parent", m->parent == NULL ?
	    cJSON_CreateNull() : cJSON_CreateString(m->parent));
	cJSON_AddNumberToObject(o, "position", m->position);
	cJSON_AddBoolToObject(o, "online", online);
	if (online) {
		cJSON_AddStringToObject(o, "hash", hash);
		cJSON_AddItemToObject(o, "form", module_form_json(m));
	} else {
		cJSON_AddNullToObject(o, "hash");
		cJSON_AddNullToObject(o, "form");
	}

	return (o);
}

/*
 * Every module with its form: the array that the migrator registers in the
 * database.  The caller deletes it.
 */
cJSON *
module_list_json(void)
{
	const struct module	*m;
	cJSON			*a = cJSON_CreateArray();

	for (m = modules; m->name != NULL; m++)
		cJSON_AddItemToArray(a, module_json(m));

	return (a);
}
