/* SPDX-License-Identifier: Apache-2.0 */
/*
 * libFuzzer: a workbook that somebody uploads.  The input is its parts, each
 * behind the other's NUL: the sheet, its shared texts, its styles, the list of
 * sheets, the relations; one that is not there is as an office writes it.  They
 * are put into an archive, so that what is tried is not the sum of its bytes.
 * What is said of a workbook is one line of JSON, whatever it holds.
 */
#include <string.h>

#include <zlib.h>

#include "fuzz.h"
#include "json.h"
#include "worker/parse/sheet.h"

#define PARTS		5
#define LOCAL_LEN	30
#define ENTRY_LEN	46
#define END_LEN		22

static const char	*const names[PARTS] = {
	"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml",
	"xl/workbook.xml", "xl/_rels/workbook.xml.rels",
};

static const char	*const usual[PARTS] = {
	"<worksheet><sheetData/></worksheet>",
	"<sst><si><t>单位</t></si><si><t>得分</t></si></sst>",
	"<styleSheet><numFmts><numFmt numFmtId='164' formatCode='yyyy\"年\"m"
	"\"月\"'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='164'/>"
	"<xf numFmtId='10'/><xf numFmtId='22'/></cellXfs></styleSheet>",
	"<workbook xmlns:r='r'><sheets><sheet name='填报' r:id='a'/></sheets>"
	"</workbook>",
	"<Relationships><Relationship Id='a' Type='x/worksheet' "
	"Target='worksheets/sheet1.xml'/><Relationship Id='b' "
	"Type='x/sharedStrings' Target='sharedStrings.xml'/><Relationship "
	"Id='c' Type='x/styles' Target='/xl/styles.xml'/></Relationships>",
};

struct part {
	const char	*bytes;
	size_t		 len;
	size_t		 at;
};

static void
put16(struct book_text *out, unsigned long v)
{
	const char	b[2] = { (char)(v & 0xff), (char)(v >> 8 & 0xff) };

	book_text_add(out, b, 2);
}

static void
put32(struct book_text *out, unsigned long v)
{
	put16(out, v & 0xffff);
	put16(out, v >> 16);
}

/* What the header of a part and its entry in the directory have in common. */
static void
put_part(struct book_text *out, const struct part *p, const char *name)
{
	put16(out, 20);
	put16(out, 0);
	put16(out, 0);				/* stored */
	put32(out, 0);
	put32(out, crc32(0, (const Bytef *)p->bytes, (uInt)p->len));
	put32(out, p->len);
	put32(out, p->len);
	put16(out, strlen(name));
	put16(out, 0);
}

static void
put_archive(struct book_text *out, struct part *parts)
{
	size_t	i, at;

	for (i = 0; i < PARTS; i++) {
		parts[i].at = out->len;
		book_text_add(out, "PK\3\4", 4);
		put_part(out, &parts[i], names[i]);
		check(out->len - parts[i].at == LOCAL_LEN);
		book_text_add(out, names[i], strlen(names[i]));
		book_text_add(out, parts[i].bytes, parts[i].len);
	}
	at = out->len;
	for (i = 0; i < PARTS; i++) {
		book_text_add(out, "PK\1\2", 4);
		put16(out, 20);
		put_part(out, &parts[i], names[i]);
		put16(out, 0);
		put16(out, 0);
		put16(out, 0);
		put32(out, 0);
		put32(out, parts[i].at);
		book_text_add(out, names[i], strlen(names[i]));
	}
	i = out->len;
	book_text_add(out, "PK\5\6", 4);
	put32(out, 0);
	put16(out, PARTS);
	put16(out, PARTS);
	put32(out, i - at);
	put32(out, at);
	put16(out, 0);
	check(out->len - i == END_LEN);
}

static void
check_said(const struct book_text *line)
{
	struct json_error	 error;

	check(line->len > 1 && line->bytes[line->len - 1] == '\n');
	check(memchr(line->bytes, '\n', line->len - 1) == NULL);
	check(json_valid(line->bytes, line->len - 1, &error));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct book_text	 archive = { .bytes = NULL }, line = archive;
	struct part		 parts[PARTS];
	const char		*rest = (const char *)data, *nul;
	size_t			 i, left = size;

	for (i = 0; i < PARTS; i++) {
		parts[i].bytes = left > 0 ? rest : usual[i];
		nul = left > 0 ? memchr(rest, '\0', left) : NULL;
		parts[i].len = nul != NULL ? (size_t)(nul - rest) :
		    left > 0 ? left : strlen(usual[i]);
		if (left > 0) {
			left -= parts[i].len + (nul != NULL);
			rest += parts[i].len + (nul != NULL);
		}
	}
	put_archive(&archive, parts);
	sheet_say((const unsigned char *)archive.bytes, archive.len, "填报",
	    &line);
	check_said(&line);
	line.len = 0;
	sheet_say(data, size, "填报", &line);	/* as bytes, too */
	check_said(&line);
	free(archive.bytes);
	free(line.bytes);
	return (0);
}
