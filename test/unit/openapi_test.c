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
#include "openapi.h"
#include "openapi_schema.h"
#include "problem.h"
#include "route.h"

static cJSON	*doc;

static int
doc_make(void **state)
{
	(void)state;
	doc = openapi_json();

	return (doc == NULL);
}

static int
doc_free(void **state)
{
	(void)state;
	cJSON_Delete(doc);

	return (0);
}

static const cJSON *
at(const cJSON *o, const char *key)
{
	const cJSON	*v = cJSON_GetObjectItemCaseSensitive(o, key);

	if (v == NULL)
		fail_msg("no %s", key);

	return (v);
}

static void
refs_check(const cJSON *node, const cJSON *schemas, int *count)
{
	const cJSON	*child;
	const char	*ref;

	cJSON_ArrayForEach(child, node) {
		if (child->string != NULL &&
		    strcmp(child->string, "$ref") == 0) {
			ref = child->valuestring;
			assert_int_equal(strncmp(ref, OPENAPI_REF,
			    strlen(OPENAPI_REF)), 0);
			if (!cJSON_IsObject(cJSON_GetObjectItemCaseSensitive(
			    schemas, ref + strlen(OPENAPI_REF))))
				fail_msg("%s leads nowhere", ref);
			(*count)++;
		}
		refs_check(child, schemas, count);
	}
}

static void
every_reference_leads_somewhere(void **state)
{
	const cJSON	*schemas = at(at(doc, "components"), "schemas");
	int		 count = 0;

	(void)state;
	refs_check(doc, schemas, &count);
	assert_true(count > 100);
}

static void
every_route_is_described(void **state)
{
	const struct route	*r;
	const cJSON		*paths = at(doc, "paths"), *o, *p, *q;
	char			 path[256], method[16];
	size_t			 i, n, c;
	int			 found;

	(void)state;
	for (r = route_all(&n), i = 0; i < n; i++, r++) {
		snprintf(path, sizeof(path), "%s%s",
		    r->flags & ROUTE_ABSOLUTE ? "" : ROUTE_BASE, r->path);
		if (r->audience == AUDIENCE_OPERATOR) {
			assert_false(cJSON_HasObjectItem(paths, path));
			continue;
		}
		snprintf(method, sizeof(method), "%s",
		    route_method_name(r->method));
		for (c = 0; method[c] != '\0'; c++)
			method[c] |= 0x20;
		o = at(at(paths, path), method);
		assert_string_equal(at(o, "operationId")->valuestring,
		    r->name);
		assert_int_equal(cJSON_HasObjectItem(o, "requestBody"),
		    r->body != BODY_NONE);
		assert_int_equal(cJSON_HasObjectItem(o, "security"),
		    r->audience == AUDIENCE_OPEN);
		at(at(at(at(at(o, "responses"), "default"), "content"),
		    "application/problem+json"), "schema");

		/* Each {name} of the path is a parameter, once. */
		found = 0;
		p = at(o, "parameters");
		cJSON_ArrayForEach(q, p) {
			if (strcmp(at(q, "in")->valuestring, "path") != 0)
				continue;
			found++;
			assert_non_null(strstr(path,
			    at(q, "name")->valuestring));
		}
		for (c = 0; path[c] != '\0'; c++)
			found -= path[c] == '{';
		assert_int_equal(found, 0);
	}
}

static void
every_problem_code_is_listed(void **state)
{
	const struct problem	*p;
	const cJSON		*codes, *c;
	size_t			 i, n;

	(void)state;
	codes = at(at(at(at(at(at(doc, "components"), "schemas"), "Problem"),
	    "properties"), "code"), "enum");
	for (p = problem_all(&n), i = 0; i < n; i++) {
		cJSON_ArrayForEach(c, codes) {
			if (strcmp(c->valuestring, p[i].code) == 0)
				break;
		}
		assert_non_null(c);
	}
	assert_int_equal(cJSON_GetArraySize(codes), n);
}

static void
forms_follow_their_fields(void **state)
{
	const struct module	*m;
	const struct field	*f;
	const cJSON		*schemas, *form, *p;
	char			 name[64];

	(void)state;
	schemas = at(at(doc, "components"), "schemas");
	for (m = module_all(); m->name != NULL; m++) {
		snprintf(name, sizeof(name), "form.%s", m->name);
		assert_int_equal(cJSON_HasObjectItem(schemas, name),
		    module_online(m));
		if (!module_online(m))
			continue;
		form = at(schemas, name);
		for (f = m->form->fields; f->name != NULL; f++) {
			p = cJSON_GetObjectItemCaseSensitive(at(form,
			    "properties"), f->name);
			assert_int_equal(p != NULL, f->type != FIELD_FILES);
			if (p != NULL && f->type == FIELD_TEXT) {
				assert_int_equal(at(p, "maxLength")->valueint,
				    f->max);
			}
		}
		assert_true(cJSON_IsFalse(at(form, "additionalProperties")));
	}
}

static void
document_is_stable(void **state)
{
	cJSON	*again = openapi_json();
	char	*a = cJSON_PrintUnformatted(doc);
	char	*b = cJSON_PrintUnformatted(again);

	(void)state;
	assert_string_equal(a, b);
	assert_string_equal(at(doc, "openapi")->valuestring, "3.1.0");
	free(a);
	free(b);
	cJSON_Delete(again);
}

static bool
acts_have(const cJSON *acts, const char *name)
{
	const cJSON	*act;

	cJSON_ArrayForEach(act, acts) {
		if (strcmp(at(act, "act")->valuestring, name) == 0)
			return (true);
	}

	return (false);
}

static void
lists_for_rr_print(void **state)
{
	cJSON	*routes = openapi_routes_json();
	cJSON	*problems = openapi_problems_json();
	cJSON	*acts = openapi_acts_json(), *act;
	size_t	 n;

	(void)state;
	route_all(&n);
	assert_int_equal(cJSON_GetArraySize(routes), n);
	problem_all(&n);
	assert_int_equal(cJSON_GetArraySize(problems), n);
	at(cJSON_GetArrayItem(problems, 0), "code");
	at(cJSON_GetArrayItem(routes, 0), "path");
	cJSON_Delete(routes);
	cJSON_Delete(problems);

	/* What only reads leaves no trail; a sign-in does, and a worker. */
	assert_true(acts_have(acts, "session_create"));
	assert_true(acts_have(acts, "entry_act"));
	assert_true(acts_have(acts, "migration_enter"));
	assert_false(acts_have(acts, "entry_list"));
	assert_false(acts_have(acts, "healthz"));
	cJSON_ArrayForEach(act, acts) {
		assert_true(strlen(at(act, "group")->valuestring) > 0);
		assert_true((unsigned char)
		    at(act, "group_label")->valuestring[0] >= 0x80);
	}
	cJSON_Delete(acts);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_reference_leads_somewhere),
		cmocka_unit_test(every_route_is_described),
		cmocka_unit_test(every_problem_code_is_listed),
		cmocka_unit_test(forms_follow_their_fields),
		cmocka_unit_test(document_is_stable),
		cmocka_unit_test(lists_for_rr_print),
	};

	return (cmocka_run_group_tests(tests, doc_make, doc_free));
}
