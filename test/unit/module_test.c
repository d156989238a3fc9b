/* SPDX-License-Identifier: Apache-2.0 */

#include <stdarg.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "module.h"

#define MANUAL		"test/data/manual-2023-03-31.txt"

/* The rows of modules.def, counted apart from what module.c makes of them. */
enum {
	ROWS_ONLINE = 0
#define GROUP(key, text)
#define MODULE(key, group, label, title, parent)	+ 1
#define MODULE_LATER(key, group, label, parent)
#include "modules.def"
#undef MODULE
#undef MODULE_LATER
	,
	ROWS_LATER = 0
#define MODULE(key, group, label, title, parent)
#define MODULE_LATER(key, group, label, parent)		+ 1
#include "modules.def"
#undef MODULE
#undef MODULE_LATER
#undef GROUP
};

/* The manual without any white space; the caller frees it. */
static char *
manual_read(void)
{
	FILE	*f;
	char	*text;
	size_t	 len, i, n = 0;

	f = fopen(MANUAL, "rb");
	assert_non_null(f);
	text = calloc(1, 200000);
	assert_non_null(text);
	len = fread(text, 1, 199999, f);
	fclose(f);
	assert_true(len > 20000);

	for (i = 0; i < len; i++) {
		if (strchr(" \t\r\n", text[i]) == NULL)
			text[n++] = text[i];
	}
	text[n] = '\0';

	return (text);
}

/* Joins two parts of a sentence that a page break has put apart. */
static void
join(char *text, const char *first, const char *second)
{
	char	*a, *b;

	a = strstr(text, first);
	assert_non_null(a);
	a += strlen(first);
	b = strstr(a, second);
	assert_non_null(b);
	memmove(a, b, strlen(b) + 1);
}

static void
said_by_manual(const char *manual, const char *where, const char *text)
{
	static char	 sentences[200000];

	if (text == NULL || strstr(manual, text) != NULL)
		return;
	snprintf(sentences, sizeof(sentences), "%s", manual);
	join(sentences, "重要讲话、重要", "指示批示精神");
	join(sentences, "3.开发建设xx应用，", "汇集xxx数据");
	if (strstr(sentences, text) == NULL)
		fail_msg("%s: not in the manual: %s", where, text);
}

static void
table_said_by_manual(const char *manual, const struct field *f)
{
	size_t	i;

	for (; f->name != NULL; f++) {
		said_by_manual(manual, f->name, f->guidance);
		for (i = 0; i < FIELD_CHIP_MAX; i++) {
			said_by_manual(manual, f->name,
			    f->pattern_chips[i]);
		}
		if (f->fields != NULL)
			table_said_by_manual(manual, f->fields);
	}
}

static void
guidance_is_the_manual_word_for_word(void **state)
{
	const struct module		*m;
	const struct module_note	*n;
	char				*manual = manual_read();

	(void)state;
	for (m = module_all(); m->name != NULL; m++) {
		if (!module_online(m))
			continue;
		table_said_by_manual(manual, m->form->fields);
		for (n = m->form->notes; n != NULL && n->title != NULL; n++)
			said_by_manual(manual, m->name, n->text);
	}
	free(manual);
}

static void
examples_said(const char *manual, const char *module, const struct field *table,
    const struct field_example *e, size_t texts)
{
	size_t	i;

	said_by_manual(manual, module, e->title);
	for (i = 0; e->values[i].name != NULL; i++) {
		assert_non_null(field_find(table, e->values[i].name));
		said_by_manual(manual, e->values[i].name, e->values[i].text);
	}
	assert_int_equal(i, texts);
}

/* 表一 has three, beside both fields of a demand (R48); 表二 one (R88). */
static void
examples_are_the_manual_tables(void **state)
{
	const struct field_example	*e;
	const struct field		*fields, *f;
	char				*manual = manual_read();
	int				 n;

	(void)state;
	fields = module_find("pilot_update")->form->fields;
	f = field_find(fields, "results");
	assert_non_null(f->examples);
	examples_said(manual, "pilot_update", f->fields, f->examples, 4);
	assert_null(f->examples[1].title);

	fields = module_find("demand")->form->fields;
	f = field_find(fields, "title");
	assert_ptr_equal(f->examples,
	    field_find(fields, "description")->examples);
	for (e = f->examples, n = 0; e->title != NULL; e++, n++)
		examples_said(manual, "demand", fields, e, 2);
	assert_int_equal(n, 3);
	free(manual);
}

static void
classified_stands_first(void **state)
{
	const struct module	*m;
	const struct field	*f;

	(void)state;
	for (m = module_all(); m->name != NULL; m++) {
		if (!module_online(m))
			continue;
		f = m->form->fields;
		assert_string_equal(f->name, "classified");
		assert_int_equal(f->type, FIELD_BOOLEAN);
		assert_true(f->required);
		if (m->title_field != NULL)
			assert_non_null(field_find(f, m->title_field));
		if (m->parent != NULL)
			assert_non_null(module_find(m->parent));
	}
}

static void
field_is_whole(const char *module, const struct field *table,
    const struct field *f)
{
	const struct field	*other;

	for (other = table; other != f; other++)
		assert_string_not_equal(other->name, f->name);
	assert_non_null(f->label);
	if (f->max != 0 && f->min > f->max)
		fail_msg("%s.%s: min over max", module, f->name);
	if ((f->type == FIELD_TEXT || f->type == FIELD_LONGTEXT) &&
	    f->max == 0)
		fail_msg("%s.%s: text without bound", module, f->name);
	assert_int_equal(f->type == FIELD_CODE || f->type == FIELD_CODES,
	    f->code_list != NULL);
	assert_int_equal(f->type == FIELD_UNIT || f->type == FIELD_UNITS,
	    f->unit_kinds[0] != NULL);
	assert_int_equal(f->type == FIELD_FILES, f->accept[0] != NULL);
	assert_int_equal(f->type == FIELD_FILES, f->max_files != 0);
	assert_int_equal(f->type == FIELD_ROWS, f->fields != NULL);
	if (f->required_if.field != NULL)
		assert_non_null(field_find(table, f->required_if.field));
	if (f->row_key != NULL)
		assert_non_null(field_find(f->fields, f->row_key));
}

static void
every_field_is_whole(void **state)
{
	const struct module	*m;
	const struct field	*f, *r;

	(void)state;
	for (m = module_all(); m->name != NULL; m++) {
		if (!module_online(m))
			continue;
		for (f = m->form->fields; f->name != NULL; f++) {
			field_is_whole(m->name, m->form->fields, f);
			for (r = f->fields; r != NULL && r->name != NULL; r++)
				field_is_whole(m->name, f->fields, r);
		}
	}
}

/* 涉密: neither attachments nor free text of the matter itself. */
static void
classified_hides_files_and_long_text(void **state)
{
	const struct module	*m;
	const struct field	*f;

	(void)state;
	for (m = module_all(); m->name != NULL; m++) {
		if (!module_online(m))
			continue;
		for (f = m->form->fields; f->name != NULL; f++) {
			if ((f->type == FIELD_FILES ||
			    f->type == FIELD_LONGTEXT) &&
			    !f->hide_if_classified)
				fail_msg("%s.%s", m->name, f->name);
		}
	}
}

static void
hash_follows_the_form(void **state)
{
	const struct module	*m;
	char			 a[MODULE_HASH_LEN], b[MODULE_HASH_LEN];

	(void)state;
	assert_true(module_form_hash(module_find("pilot"), a));
	assert_true(module_form_hash(module_find("pilot"), b));
	assert_string_equal(a, b);
	assert_int_equal(strlen(a), 64);
	assert_true(module_form_hash(module_find("achievement"), b));
	assert_string_not_equal(a, b);
	for (m = module_all(); m->name != NULL; m++)
		assert_int_equal(module_form_hash(m, b), module_online(m));
	assert_null(module_find("Pilot"));
}

static void
list_is_what_the_database_registers(void **state)
{
	cJSON	*list = module_list_json(), *row, *form;
	int	 online = 0, position = 0;

	(void)state;
	cJSON_ArrayForEach(row, list) {
		assert_true(cJSON_GetObjectItem(row, "position")->valueint >
		    position);
		position = cJSON_GetObjectItem(row, "position")->valueint;
		form = cJSON_GetObjectItem(row, "form");
		assert_int_equal(cJSON_IsTrue(cJSON_GetObjectItem(row,
		    "online")), cJSON_IsObject(form));
		if (cJSON_IsObject(form)) {
			online++;
			assert_string_equal(cJSON_GetObjectItem(
			    cJSON_GetArrayItem(cJSON_GetObjectItem(form,
			    "fields"), 0), "name")->valuestring,
			    "classified");
		}
	}
	assert_int_equal(online, ROWS_ONLINE);
	assert_int_equal(cJSON_GetArraySize(list), ROWS_ONLINE + ROWS_LATER);
	cJSON_Delete(list);
}

static void
types_and_extensions(void **state)
{
	const struct field	*f;
	int			 t;

	(void)state;
	for (t = 0; t < FIELD__MAX; t++)
		assert_true(strlen(field_type_name(t)) > 0);
	assert_string_equal(field_type_name(FIELD__MAX), "");

	f = field_find(module_find("pilot")->form->fields, "document_file");
	assert_true(field_accepts(f, "pdf"));
	assert_true(field_accepts(f, "PDF"));
	assert_false(field_accepts(f, "jpg"));
	assert_false(field_accepts(f, ""));
	f = field_find(module_find("achievement")->form->fields, "evidence");
	assert_true(field_accepts(f, "ofd"));
	assert_true(field_accepts(f, "WPS"));
	assert_false(field_accepts(f, "svg"));
	assert_false(field_accepts(f, "html"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(guidance_is_the_manual_word_for_word),
		cmocka_unit_test(examples_are_the_manual_tables),
		cmocka_unit_test(classified_stands_first),
		cmocka_unit_test(every_field_is_whole),
		cmocka_unit_test(classified_hides_files_and_long_text),
		cmocka_unit_test(hash_follows_the_form),
		cmocka_unit_test(list_is_what_the_database_registers),
		cmocka_unit_test(types_and_extensions),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
