/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sjson.h"

static struct sjson	*node_new(enum sjson_type, const char *);
static void		 pointer_add(char *, size_t, const char *);
static void		 print_node(FILE *, const struct sjson *, int);
static void		 print_text(FILE *, const char *);
static void		 print_break(FILE *, int);
static char		*print_all(const struct sjson *, int);

void
sjson_free(struct sjson *node)
{
	struct sjson	*child, *next;

	if (node == NULL)
		return;
	for (child = node->first; child != NULL; child = next) {
		next = child->next;
		sjson_free(child);
	}
	free(node->sorted);
	free(node->text);
	free(node->key);
	free(node);
}

char *
sjson_print(const struct sjson *node)
{
	return (print_all(node, -1));
}

char *
sjson_print_lines(const struct sjson *node)
{
	return (print_all(node, 0));
}

/* What was printed is read again: a tree of ours cannot be refused. */
struct sjson *
sjson_copy(const struct sjson *node)
{
	struct score_error	 error;
	struct sjson		*copy;
	char			*text;

	if (node == NULL)
		return (sjson_null());
	text = sjson_print(node);
	copy = sjson_parse(text, strlen(text), &error);
	free(text);

	return (copy == NULL ? sjson_null() : copy);
}

struct sjson *
sjson_get(const struct sjson *object, const char *key)
{
	struct sjson	*child;
	size_t		 low, high, middle;
	int		 order;

	if (object == NULL || object->type != SJSON_OBJECT)
		return (NULL);
	if (object->sorted == NULL) {
		for (child = object->first; child != NULL;
		    child = child->next)
			if (strcmp(child->key, key) == 0)
				break;
		return (child);
	}
	for (low = 0, high = object->count; low < high;) {
		middle = low + (high - low) / 2;
		order = strcmp(key, object->sorted[middle]->key);
		if (order == 0)
			return (object->sorted[middle]);
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}

	return (NULL);
}

void
sjson_pointer(const struct sjson *node, char *buf, size_t size)
{
	const struct sjson	*sibling;
	char			 number[24];
	size_t			 n;

	buf[0] = '\0';
	if (node == NULL || node->parent == NULL)
		return;
	sjson_pointer(node->parent, buf, size);
	if (node->key != NULL) {
		pointer_add(buf, size, node->key);
		return;
	}
	n = 0;
	for (sibling = node->parent->first; sibling != NULL &&
	    sibling != node; sibling = sibling->next)
		n++;
	(void)snprintf(number, sizeof(number), "%zu", n);
	pointer_add(buf, size, number);
}

struct sjson *
sjson_object(void)
{
	return (node_new(SJSON_OBJECT, NULL));
}

struct sjson *
sjson_array(void)
{
	return (node_new(SJSON_ARRAY, NULL));
}

struct sjson *
sjson_null(void)
{
	return (node_new(SJSON_NULL, NULL));
}

struct sjson *
sjson_boolean(int yes)
{
	return (node_new(yes ? SJSON_TRUE : SJSON_FALSE, NULL));
}

struct sjson *
sjson_count(size_t n)
{
	char	text[24];

	(void)snprintf(text, sizeof(text), "%zu", n);

	return (node_new(SJSON_NUMBER, text));
}

struct sjson *
sjson_string(const char *text)
{
	return (node_new(SJSON_STRING, text));
}

struct sjson *
sjson_append_take(struct sjson *tree, struct sjson *child)
{
	child->parent = tree;
	if (tree->last == NULL)
		tree->first = child;
	else
		tree->last->next = child;
	tree->last = child;
	tree->count++;
	free(tree->sorted);
	tree->sorted = NULL;

	return (tree);
}

struct sjson *
sjson_set_take(struct sjson *tree, const char *key, struct sjson *child)
{
	struct sjson	*old, *before;

	child->key = score_copy(key, strlen(key));
	if ((old = sjson_get(tree, key)) == NULL)
		return (sjson_append_take(tree, child));

	child->parent = tree;
	child->next = old->next;
	if (tree->first == old) {
		tree->first = child;
	} else {
		for (before = tree->first; before->next != old;)
			before = before->next;
		before->next = child;
	}
	if (tree->last == old)
		tree->last = child;
	free(tree->sorted);
	tree->sorted = NULL;
	sjson_free(old);

	return (tree);
}

void
sjson_remove(struct sjson *node)
{
	struct sjson	*tree = node->parent, *before = NULL, *at;

	for (at = tree->first; at != node; at = at->next)
		before = at;
	if (before == NULL)
		tree->first = node->next;
	else
		before->next = node->next;
	if (tree->last == node)
		tree->last = before;
	tree->count--;
	free(tree->sorted);
	tree->sorted = NULL;
	sjson_free(node);
}

static struct sjson *
node_new(enum sjson_type type, const char *text)
{
	struct sjson	*node;

	node = score_alloc(1, sizeof(*node));
	node->type = type;
	if (text != NULL)
		node->text = score_copy(text, strlen(text));

	return (node);
}

/* A step that does not fit is left out whole: a prefix is a true place. */
static void
pointer_add(char *buf, size_t size, const char *key)
{
	size_t	len, need;

	len = strlen(buf);
	need = 1;
	for (const char *s = key; *s != '\0'; s++)
		need += *s == '~' || *s == '/' ? 2 : 1;
	if (len + need >= size)
		return;

	buf[len++] = '/';
	for (; *key != '\0'; key++) {
		if (*key == '~' || *key == '/') {
			buf[len++] = '~';
			buf[len++] = *key == '~' ? '0' : '1';
		} else {
			buf[len++] = *key;
		}
	}
	buf[len] = '\0';
}

/* An indent below 0 means one line. */
static char *
print_all(const struct sjson *node, int indent)
{
	FILE	*out;
	char	*text;
	size_t	 size;

	text = NULL;
	if ((out = open_memstream(&text, &size)) == NULL)
		abort();
	print_node(out, node, indent);
	if (indent >= 0)
		(void)fputc('\n', out);
	if (fclose(out) != 0)
		abort();

	return (text);
}

static void
print_node(FILE *out, const struct sjson *node, int indent)
{
	const struct sjson	*child;
	int			 object, inner;

	if (node->type == SJSON_STRING) {
		print_text(out, node->text);
	} else if (node->type == SJSON_NUMBER) {
		(void)fputs(node->text, out);
	} else if (node->type == SJSON_NULL) {
		(void)fputs("null", out);
	} else if (node->type == SJSON_TRUE || node->type == SJSON_FALSE) {
		(void)fputs(node->type == SJSON_TRUE ? "true" : "false", out);
	} else {
		object = node->type == SJSON_OBJECT;
		inner = indent < 0 ? indent : indent + 1;
		(void)fputc(object ? '{' : '[', out);
		for (child = node->first; child; child = child->next) {
			print_break(out, inner);
			if (object) {
				print_text(out, child->key);
				(void)fputs(inner < 0 ? ":" : ": ", out);
			}
			print_node(out, child, inner);
			if (child->next != NULL)
				(void)fputc(',', out);
		}
		if (node->first != NULL)
			print_break(out, indent);
		(void)fputc(object ? '}' : ']', out);
	}
}

static void
print_break(FILE *out, int indent)
{
	if (indent >= 0)
		(void)fprintf(out, "\n%*s", indent, "");
}

static void
print_text(FILE *out, const char *s)
{
	static const char	plain[] = "\"\\\b\f\n\r\t";
	static const char	letter[] = "\"\\bfnrt";
	const char		*p;

	(void)fputc('"', out);
	for (; *s != '\0'; s++) {
		if ((p = strchr(plain, *s)) != NULL)
			(void)fprintf(out, "\\%c", letter[p - plain]);
		else if ((unsigned char)*s < 0x20)
			(void)fprintf(out, "\\u%04x", (unsigned int)*s);
		else
			(void)fputc(*s, out);
	}
	(void)fputc('"', out);
}
