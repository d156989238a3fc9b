/* SPDX-License-Identifier: Apache-2.0 */

#include <stdarg.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "media.h"

#define B(s)		s, sizeof(s) - 1
#define PDF		"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n"
#define PNG		"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2"	\
			"\0\0\0\x90wS\xde"
#define JPG		"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0"
#define ZIP(name)	"PK\3\4\x14\0\0\0\x08\0\xba\x01\x77\x5d\xa9\xf1"	\
			"\x5d\x9d\x49\0\0\0\xd5\0\0\0" name	\
			"\xb3\xb1\xaf\xc8\xcd\x51\x28\x4b\x2d\x2a\xce\xcc\xcf"	\
			"\xb3\x55\x32\xd4\x33\x50\x52\x48\xcd\x4b\xce\x4f\xc9"

/* The header of a compound document, with nothing in it. */
static const char ole[512] = {
	'\xd0', '\xcf', '\x11', '\xe0', '\xa1', '\xb1', '\x1a', '\xe1',
	[24] = 0x3e, [26] = 3, [28] = '\xfe', [29] = '\xff', [30] = 9,
	[32] = 6, [44] = 1, [48] = 1, [57] = 0x10, [60] = '\xfe',
	[61] = '\xff', [62] = '\xff', [63] = '\xff',
};

static const struct {
	const char	*name;
	const char	*bytes;
	size_t		 len;
	bool		 want;
} cases[] = {
	{ "a.pdf", B(PDF), true },
	{ "A.PDF", B(PDF), true },
	{ "a.pdf", B(PNG), false },
	{ "a.pdf", B("<html><script>alert(1)</script></html>"), false },
	{ "a.pdf", B("MZ\x90\0\3\0\0\0\4\0\0\0\xff\xff\0\0"), false },
	{ "a.pdf", B("\x7f" "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0\x3e\0"), false },
	{ "a.pdf", B(ZIP("\7\0\0\0OFD.xml")), false },
	{ "a.pdf", B(""), false },
	{ "a.png", B(PNG), true },
	{ "a.png", B(JPG), false },
	{ "a.png", B("<svg xmlns='http://www.w3.org/2000/svg'/>"), false },
	{ "a.jpg", B(JPG), true },
	{ "a.jpeg", B(JPG), true },
	{ "a.jpg", B(PNG), false },
	{ "a.doc", ole, sizeof(ole), true },
	{ "a.doc", B(PDF), false },
	{ "a.wps", ole, sizeof(ole), true },
	{ "a.docx", ole, sizeof(ole), false },
	{ "a.ofd", B(ZIP("\7\0\0\0OFD.xml")), true },
	{ "a.ofd", B(ZIP("\5\0\0\0a.txt")), false },
	{ "a.ofd", B("OFD.xml"), false },
	{ "a.docx", B(ZIP("\x11\0\0\0word/document.xml")), true },
	{ "a.wps", B(ZIP("\x11\0\0\0word/document.xml")), true },
	{ "a.docx", B(ZIP("\5\0\0\0a.txt")), false },
	{ "a.docx", B(ZIP("\7\0\0\0OFD.xml")), false },
	{ "a.csv", B("区县,得分\n万州区,88.05\n"), true },
	{ "a.csv", B("a,b\n1,2\n"), true },
	{ "a.csv", B("\xcd\xf2\xd6\xdd,88.05\n"), true },
	{ "a.csv", B("a,b\n1\0,2\n"), false },
};

static void
bytes_are_what_the_name_says(void **state)
{
	const struct media	*m;
	size_t			 i;

	(void)state;
	assert_true(media_setup());
	assert_true(media_setup());
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		m = media_of_name(cases[i].name);
		assert_non_null(m);
		if (media_matches(m, cases[i].bytes, cases[i].len) !=
		    cases[i].want)
			fail_msg("row %zu: %s", i, cases[i].name);
	}
}

static void
extensions_are_a_closed_list(void **state)
{
	static const char *const	bad[] = {
		"", "a", ".pdf", "a.", "a.exe", "a.html", "a.svg", "a.pdf.exe",
		"a.pdf ", "a.pdfx", "pdf", "a.xls", "a.xlsm", "a.js",
	};
	size_t	i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		if (media_of_name(bad[i]) != NULL)
			fail_msg("%s", bad[i]);
	}
	assert_string_equal(media_of_name("a.exe.pdf")->type,
	    "application/pdf");
}

static void
names_are_cleaned_or_refused(void **state)
{
	char		fine[][64] = { "通知.pdf", "  通知.pdf ", "a\tb.pdf" };
	char		bad[][64] = { "", " ", "../a.pdf", "a/b.pdf",
			    "a\\b.pdf", ".htaccess", "a\nb.pdf", "a\x01.pdf",
			    "a\xff.pdf", "a\xe2\x80\xae" "fdp.exe" };
	char		longest[900];
	size_t		i;

	(void)state;
	for (i = 0; i < sizeof(fine) / sizeof(fine[0]); i++)
		assert_true(media_name_clean(fine[i]));
	assert_string_equal(fine[1], "通知.pdf");
	assert_string_equal(fine[2], "a b.pdf");
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		if (media_name_clean(bad[i]))
			fail_msg("row %zu", i);
	}
	longest[0] = '\0';
	for (i = 0; i < 200; i++)
		strcat(longest, "字");
	assert_true(media_name_clean(longest));
	strcat(longest, "字");
	assert_false(media_name_clean(longest));
}

static void
disposition_carries_any_name(void **state)
{
	static const struct {
		const char	*name;
		const char	*want;
	} names[] = {
		{ "a.pdf", "attachment; filename=\"file.pdf\"; "
		    "filename*=UTF-8''a.pdf" },
		{ "通知 1.pdf", "attachment; filename=\"file.pdf\"; "
		    "filename*=UTF-8''%E9%80%9A%E7%9F%A5%201.pdf" },
		{ "a\"b;\r\nx: y.doc", "attachment; filename=\"file.doc\"; "
		    "filename*=UTF-8''a%22b%3B%0D%0Ax%3A%20y.doc" },
		{ "无扩展名", "attachment; filename=\"file\"; "
		    "filename*=UTF-8''%E6%97%A0%E6%89%A9%E5%B1%95%E5%90%8D" },
	};
	char	out[256], small[64];
	size_t	i;

	(void)state;
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		assert_true(media_disposition(names[i].name, out,
		    sizeof(out)));
		assert_string_equal(out, names[i].want);
	}
	assert_false(media_disposition("通知通知.pdf", small, sizeof(small)));
}

static void
a_content_type_says_its_charset(void **state)
{
	static const struct {
		const char	*text;
		const char	*charset;	/* NULL: not of this type */
		const char	*read;
	} types[] = {
		{ NULL, NULL, NULL },
		{ "", NULL, NULL },
		{ "text/csv", "", NULL },
		{ "Text/CSV ; charset=GBK", "GBK", MEDIA_GB },
		{ "text/csv;charset=\"gb2312\"", "gb2312", MEDIA_GB },
		{ "text/csv; charset=GB18030", "GB18030", MEDIA_GB },
		{ "text/csv; charset=UTF-8", "UTF-8", MEDIA_UTF8 },
		{ "text/csv; charset=big5", "big5", NULL },
		{ "text/csvx", NULL, NULL },
		{ "text/csv; charset=", NULL, NULL },
		{ "text/csv; charset=\"gbk", NULL, NULL },
		{ "text/csv; charset=gbk\"", NULL, NULL },
		{ "text/csv; charset=gbk; header=present", NULL, NULL },
		{ "text/csv; charset=a\xb8\xc4", NULL, NULL },
		{ "text/csv; charset=0123456789012345678901234567890",
		    "0123456789012345678901234567890", NULL },
		{ "text/csv; charset=01234567890123456789012345678901", NULL,
		    NULL },
	};
	char	said[MEDIA_CHARSET];
	size_t	i;

	(void)state;
	for (i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
		if (media_type_is(types[i].text, MEDIA_CSV, said) !=
		    (types[i].charset != NULL))
			fail_msg("%s", types[i].text);
		if (types[i].charset == NULL)
			continue;
		assert_string_equal(said, types[i].charset);
		assert_int_equal(media_charset(said) == NULL,
		    types[i].read == NULL);
		if (types[i].read != NULL)
			assert_string_equal(media_charset(said),
			    types[i].read);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bytes_are_what_the_name_says),
		cmocka_unit_test(extensions_are_a_closed_list),
		cmocka_unit_test(names_are_cleaned_or_refused),
		cmocka_unit_test(a_content_type_says_its_charset),
		cmocka_unit_test(disposition_carries_any_name),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
