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
#include "shape/shape.h"
#include "shape/word.h"

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

/* A date in as_of is not its beginning, as elsewhere: that is said. */
static void
a_day_as_of_is_said_to_be_its_end(void **state)
{
	const cJSON	*o = at(at(at(doc, "paths"),
			    "/api/v1/ledger/{module}"), "get"), *p;
	int		 found = 0;

	(void)state;
	cJSON_ArrayForEach(p, at(o, "parameters")) {
		if (strcmp(at(p, "name")->valuestring, "as_of") != 0)
			continue;
		assert_non_null(strstr(at(at(p, "schema"),
		    "description")->valuestring, "24:00"));
		found++;
	}
	assert_int_equal(found, 1);
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

/* Calls each object schema below a node with the component it stands in. */
static void
objects_walk(const cJSON *node, const char *component,
    void (*see)(const cJSON *, const char *))
{
	const cJSON	*child;

	if (cJSON_HasObjectItem(node, "properties") &&
	    cJSON_IsFalse(cJSON_GetObjectItemCaseSensitive(node,
	    "additionalProperties")))
		see(at(node, "properties"), component);
	cJSON_ArrayForEach(child, node)
		objects_walk(child, component, see);
}

static void
property_is_told(const cJSON *properties, const char *component)
{
	const cJSON	*p, *title;

	cJSON_ArrayForEach(p, properties) {
		title = cJSON_GetObjectItemCaseSensitive(p, "title");
		if (title == NULL && !cJSON_HasObjectItem(p, "description"))
			fail_msg("%s: no words for %s (api/shape/words_*.c)",
			    component, p->string);
		if (title != NULL && strlen(title->valuestring) < 3)
			fail_msg("%s: no title for %s", component, p->string);
	}
}

static void
every_property_has_a_title_or_a_description(void **state)
{
	const cJSON	*schemas = at(at(doc, "components"), "schemas"), *s;

	(void)state;
	cJSON_ArrayForEach(s, schemas)
		objects_walk(s, s->string, property_is_told);
	objects_walk(at(doc, "paths"), "paths", property_is_told);
}

static void
property_is_typed(const cJSON *properties, const char *component)
{
	const cJSON	*p, *of;

	cJSON_ArrayForEach(p, properties) {
		if (!cJSON_HasObjectItem(p, "type") &&
		    !cJSON_HasObjectItem(p, "$ref") &&
		    !cJSON_HasObjectItem(p, "anyOf"))
			fail_msg("%s: no type of %s", component, p->string);
		of = cJSON_GetObjectItemCaseSensitive(p,
		    "additionalProperties");
		if (cJSON_IsObject(of) && cJSON_GetArraySize(of) == 0)
			fail_msg("%s: %s of anything", component, p->string);
	}
}

/* What a figure is and how it came about is nowhere just any JSON. */
static void
numbers_that_are_defended_have_a_type(void **state)
{
	static const char *const names[] = {
		"BandLegend", "ChangePart", "Cockpit", "CockpitProject",
		"CockpitUnit", "DocumentBeside", "DocumentScores",
		"DocumentUnit", "ExplainedEvent", "ExplainedTier",
		"Explanation", "FrozenDocument", "IndexBands",
		"IndicatorScore", "IndicatorStandards", "PillarScore",
		"Preview", "PreviewCell", "PreviewIndicator", "PreviewUnit",
		"ProjectCockpit", "ReportChanges", "ReportDocument",
		"ReportIndicator", "ReportScores", "ReportUnitScores",
		"RuleIndicator", "RulePillar", "RuleSet", "RuleSetDocument",
		"Score", "Standard", "Standing", "Trend", "TrendPoint",
		"TrendScore", "UnitChange", "UnitScore", "WhatIfAnswer",
		"WhatIfIndicator", "WhatIfStep", "WhatIfUnit",
	};
	const cJSON	*schemas = at(at(doc, "components"), "schemas");
	size_t		 i;

	(void)state;
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		objects_walk(at(schemas, names[i]), names[i],
		    property_is_typed);
}

static bool
is_used(const cJSON *node, const char *name)
{
	const cJSON	*child;
	const cJSON	*properties = cJSON_GetObjectItemCaseSensitive(node,
			    "properties");

	if (cJSON_IsObject(properties) &&
	    cJSON_GetObjectItemCaseSensitive(properties, name) != NULL)
		return (true);
	cJSON_ArrayForEach(child, node)
		if (is_used(child, name))
			return (true);

	return (false);
}

static void
every_word_is_said_somewhere(void **state)
{
	const struct shape_word	*w;
	const cJSON		*where;
	unsigned int		 i;

	(void)state;
	for (i = 0; shape_words(i) != NULL; i++) {
		for (w = shape_words(i); w->name != NULL; w++) {
			where = w->of == NULL ? doc : at(at(at(doc,
			    "components"), "schemas"), w->of);
			if (!is_used(where, w->name))
				fail_msg("nobody says %s of %s", w->name,
				    w->of != NULL ? w->of : "anything");
			assert_ptr_equal(shape_word(w->of, w->name), w);
		}
	}
}

#define COMPONENTS_MAX	400

static struct {
	const char		*name;
	const struct shape	*of;
} seen[COMPONENTS_MAX];
static int	collided;	/* all are named */

static void
two_shapes(const char *component)
{
	print_error("two shapes are called %s\n", component);
	collided++;
}

static void
component_check(const struct shape *s)
{
	const struct shape	*m;
	size_t			 i;

	if (s->component != NULL) {
		for (i = 0; seen[i].name != NULL; i++) {
			if (strcmp(seen[i].name, s->component) != 0)
				continue;
			if (seen[i].of != s->of)
				two_shapes(s->component);
			return;
		}
		assert_true(i < COMPONENTS_MAX - 1);
		seen[i].name = s->component;
		seen[i].of = s->of;
	}
	if (s->kind == SHAPE_ARRAY || s->kind == SHAPE_MAP)
		component_check(s->of);
	for (m = s->of; s->kind == SHAPE_OBJECT && m->name != NULL; m++)
		component_check(m);
}

static void
a_component_is_one_shape(void **state)
{
	const struct shape_route	*r;
	size_t				 i, n;

	(void)state;
	for (r = shape_route_all(&n), i = 0; i < n; i++) {
		if (r[i].request != NULL)
			component_check(r[i].request);
		if (r[i].answer != NULL)
			component_check(r[i].answer);
	}
	assert_non_null(seen[100].name);
	assert_int_equal(collided, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_day_as_of_is_said_to_be_its_end),
		cmocka_unit_test(every_reference_leads_somewhere),
		cmocka_unit_test(every_route_is_described),
		cmocka_unit_test(every_problem_code_is_listed),
		cmocka_unit_test(every_property_has_a_title_or_a_description),
		cmocka_unit_test(numbers_that_are_defended_have_a_type),
		cmocka_unit_test(every_word_is_said_somewhere),
		cmocka_unit_test(a_component_is_one_shape),
		cmocka_unit_test(forms_follow_their_fields),
		cmocka_unit_test(document_is_stable),
		cmocka_unit_test(lists_for_rr_print),
	};

	return (cmocka_run_group_tests(tests, doc_make, doc_free));
}
