/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_MODULE_H
#define RR_MODULE_H

#include <stdbool.h>

#include <cjson/cJSON.h>

#include "field.h"

/* A paragraph of the manual that belongs to the whole form. */
struct module_note {
	const char	*title;
	const char	*text;
};

struct form {
	const struct field		*fields;
	const struct module_note	*notes;	/* ends with title NULL */
};

struct module {
	const char		*name;
	const char		*group;
	const char		*group_label;
	const char		*label;
	const char		*title_field;	/* NULL: composed */
	const char		*parent;	/* module of its subject */
	int			 position;
	const struct form	*form;		/* NULL: 未上线 */
};

#define MODULE_HASH_LEN		65

const struct module	*module_find(const char *);
const struct module	*module_all(void);
bool			 module_online(const struct module *);
cJSON			*module_form_json(const struct module *);
bool			 module_form_hash(const struct module *,
			    char [MODULE_HASH_LEN]);
cJSON			*module_list_json(void);

#endif
