/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_SCHEMA_TEXT_H
#define RR_SCHEMA_TEXT_H

#include <stdbool.h>
#include <stddef.h>

enum schema_text_result {
	SCHEMA_TEXT_OK,
	SCHEMA_TEXT_CONTROL,	/* a control or direction character */
	SCHEMA_TEXT_LINES,	/* a line break where one line is meant */
	SCHEMA_TEXT_UTF8,	/* not UTF-8 */
};

enum schema_text_result
	 schema_text_clean(char *, bool);
bool	 schema_text_blank(const char *);
size_t	 schema_text_length(const char *);
bool	 schema_date_valid(const char *);
bool	 schema_month_valid(const char *);
bool	 schema_year_valid(const char *);
bool	 schema_datetime_valid(const char *);
bool	 schema_period_valid(const char *);
bool	 schema_code_valid(const char *, size_t);

#endif
