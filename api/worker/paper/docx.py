# SPDX-License-Identifier: Apache-2.0
"""A .docx from a .docx that an office has edited in its word processor.

{{名}} stands for a text.  A table row with {{表.栏}} is repeated for each line
of that list, or taken out where the list is empty, and its table where only the
head is left; so is a paragraph.  A paragraph whose placeholders all stand for
nothing in this report (None) is taken out, or left empty where the format wants
one; beside others they read 无.  A table column with {{分项}} or {{表.分项}} is
repeated for each of the 一级指标, of which not every kind of report has the same.
Word splits what is typed into runs as it likes: a placeholder takes the looks of
its first letter.

A placeholder may stand for a picture, which comes at the end of its paragraph,
as wide as its column; or for a text with a colour, which fills the table cell
that holds nothing else, and otherwise stands before its paragraph as a patch.
"""

import io
import re
import zipfile
from xml.dom import minidom
from xml.sax.saxutils import escape

PLACE = re.compile(r"\{\{\s*([^{}\s]+)\s*\}\}")
PARTS = re.compile(r"word/(document|header\d*|footer\d*)\.xml$")
SIDEWAYS = "分项"
MAX_BYTES = 20 * 1024 * 1024
BODY = "word/document.xml"
BODY_RELATIONS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"
EMU = 635			# of a twentieth of a point
CELL_MARGINS = 216		# left and right, as Word has them
DRAWING = (
    '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/'
    '2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/'
    'picture"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
    '<wp:extent cx="%(cx)d" cy="%(cy)d"/><wp:docPr id="%(id)d" name="%(name)s" '
    'descr="%(alt)s"/><wp:cNvGraphicFramePr><a:graphicFrameLocks '
    'noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri='
    '"http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
    '<pic:nvPicPr><pic:cNvPr id="%(id)d" name="%(name)s" descr="%(alt)s"/>'
    '<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="%(relation)s"/>'
    '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="%(cx)d" cy="%(cy)d"/></a:xfrm><a:prstGeom '
    'prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
    '</a:graphic></wp:inline></w:drawing></w:r>'
)


class TemplateError(ValueError):
    """What an office has to mend in its template, in its own language."""


class Picture:
    """A PNG, its size in dots, and what it shows in words."""

    def __init__(self, png, width, height, alt):
        self.png, self.width, self.height, self.alt = png, width, height, alt

    def __str__(self):
        """No text stands for it."""
        return ""


class Coloured:
    """A text, the colour that it stands for, and what can be read on that."""

    def __init__(self, text, fill, ink):
        self.text, self.fill, self.ink = text, fill, ink

    def __str__(self):
        """In words, for who sees no colours."""
        return self.text


class Pictures:
    """Those that a package gets, in order."""

    FIRST_ID = 9001		# away from those of a template's own drawings

    def __init__(self):
        self.all = []

    def put(self, paragraph, picture):
        """At the end of a paragraph, whose lines may then be as high."""
        self.all.append(picture)
        number = len(self.all)
        across = room_of(paragraph) * EMU
        text = DRAWING % {
            "cx": across, "cy": across * picture.height // picture.width,
            "id": self.FIRST_ID + number, "name": "五色图%d" % number,
            "alt": escape(picture.alt, {'"': "&quot;"}),
            "relation": self.relation(number),
        }
        run = minidom.parseString(text).documentElement
        paragraph.appendChild(paragraph.ownerDocument.importNode(run, True))
        for spacing in paragraph.getElementsByTagName("w:spacing"):
            if spacing.getAttribute("w:lineRule") == "exact":
                spacing.removeAttribute("w:lineRule")
                spacing.removeAttribute("w:line")

    @staticmethod
    def relation(number):
        """Its name in the relations of the body."""
        return "rIdMap%d" % number

    @staticmethod
    def part(number):
        """Its name in the package, below word/."""
        return "media/map%d.png" % number

    def relations_add(self, xml):
        """The relations of the body, with its pictures."""
        tree = minidom.parseString(xml)
        for number in range(1, len(self.all) + 1):
            element = tree.createElement("Relationship")
            element.setAttribute("Id", self.relation(number))
            element.setAttribute("Type", (
                "http://schemas.openxmlformats.org/officeDocument/2006/"
                "relationships/image"))
            element.setAttribute("Target", self.part(number))
            tree.documentElement.appendChild(element)
        return tree.toxml(encoding="UTF-8")

    @staticmethod
    def types_add(xml):
        """The kinds of parts, PNG among them."""
        tree = minidom.parseString(xml)
        known = tree.getElementsByTagName("Default")
        if not any(d.getAttribute("Extension").lower() == "png"
                   for d in known):
            element = tree.createElement("Default")
            element.setAttribute("Extension", "png")
            element.setAttribute("ContentType", "image/png")
            tree.documentElement.insertBefore(
                element, tree.documentElement.firstChild)
        return tree.toxml(encoding="UTF-8")


def room_of(paragraph):
    """How wide its column is, in twentieths of a point."""
    node = paragraph.parentNode
    while node is not None and node.nodeName != "w:tc":
        node = node.parentNode
    if node is not None:
        for width in node.getElementsByTagName("w:tcW")[:1]:
            if width.getAttribute("w:w").isdigit():
                return max(int(width.getAttribute("w:w")) - CELL_MARGINS, 500)
    tree = paragraph.ownerDocument
    try:
        page = int(tree.getElementsByTagName("w:pgSz")[-1]
                   .getAttribute("w:w"))
        margin = tree.getElementsByTagName("w:pgMar")[-1]
        return page - sum(int(margin.getAttribute("w:" + side))
                          for side in ("left", "right"))
    except (IndexError, ValueError):
        return 8400		# A4 between the usual margins


def texts_of(element):
    """The pieces of text in an element, in order."""
    return element.getElementsByTagName("w:t")


def text_of(element):
    """All of its text."""
    return "".join(
        t.firstChild.data for t in texts_of(element) if t.firstChild
    )


def text_put(piece, text):
    """Puts a text into a w:t, spaces and all."""
    while piece.firstChild:
        piece.removeChild(piece.firstChild)
    piece.appendChild(piece.ownerDocument.createTextNode(text))
    piece.setAttribute("xml:space", "preserve")


def value_of(name, values):
    """What a placeholder stands for; one that nobody knows is an error."""
    if name not in values:
        raise TemplateError("模板中的占位符没有对应的内容：{{%s}}" % name)
    return "无" if values[name] is None else str(values[name])


# What comes after a colour in the looks of a run, and after one in those of a cell.
AFTER_COLOR = ("w:spacing", "w:w", "w:kern", "w:position", "w:sz", "w:szCs",
               "w:highlight", "w:u", "w:effect", "w:bdr", "w:shd", "w:fitText",
               "w:vertAlign", "w:rtl", "w:cs", "w:em", "w:lang")
AFTER_SHADING = ("w:noWrap", "w:tcMar", "w:textDirection", "w:tcFitText",
                 "w:vAlign", "w:hideMark")


def looks_put(element, name, after, attributes):
    """A look of a run or a cell, in the place that the format has for it."""
    for old in children_of(element, name):
        element.removeChild(old)
    new = element.ownerDocument.createElement(name)
    for key, value in attributes.items():
        new.setAttribute("w:" + key, value)
    follows = [c for c in element.childNodes if c.nodeName in after]
    element.insertBefore(new, follows[0] if follows else None)


def looks_of(element, name):
    """The looks of a run or a cell, made where it has none."""
    for own in children_of(element, name):
        return own
    own = element.ownerDocument.createElement(name)
    element.insertBefore(own, element.firstChild)
    return own


def shading(fill):
    """What fills an area with a colour."""
    return {"val": "clear", "color": "auto", "fill": fill}


def colour(paragraph, value):
    """A cell that holds nothing else, or a patch before the paragraph."""
    cell = paragraph.parentNode
    while cell is not None and cell.nodeName != "w:tc":
        cell = cell.parentNode
    runs = children_of(paragraph, "w:r")
    if cell is not None and text_of(cell) == value.text:
        looks_put(looks_of(cell, "w:tcPr"), "w:shd", AFTER_SHADING,
                  shading(value.fill))
        for run in runs:
            looks_put(looks_of(run, "w:rPr"), "w:color", AFTER_COLOR,
                      {"val": value.ink})
        return
    for run in runs[:1]:
        patch = run.cloneNode(True)
        for piece in texts_of(patch):
            text_put(piece, "\u3000")
        looks_put(looks_of(patch, "w:rPr"), "w:shd",
                  AFTER_COLOR[AFTER_COLOR.index("w:shd") + 1:],
                  shading(value.fill))
        gap = run.cloneNode(True)
        for piece in texts_of(gap):
            text_put(piece, " ")
        paragraph.insertBefore(patch, run)
        paragraph.insertBefore(gap, run)


def paragraph_fill(paragraph, values, pictures):
    """Replaces the placeholders of a paragraph, across its runs."""
    names = [f.group(1) for f in PLACE.finditer(text_of(paragraph))]
    paragraph_change(paragraph, lambda name: value_of(name, values))
    for name in names:
        if isinstance(values[name], Coloured):
            colour(paragraph, values[name])
        if isinstance(values[name], Picture):
            if pictures is None:
                raise TemplateError("图片只能放在正文中：{{%s}}" % name)
            pictures.put(paragraph, values[name])


def paragraph_change(paragraph, new_of):
    """Puts something else for each placeholder of a paragraph."""
    pieces = texts_of(paragraph)
    whole = text_of(paragraph)
    # From the end, so that what lies before keeps its place.
    for found in reversed(list(PLACE.finditer(whole))):
        new = new_of(found.group(1))
        at = 0
        for piece in pieces:
            old = piece.firstChild.data if piece.firstChild else ""
            begin, end = at, at + len(old)
            at = end
            if end <= found.start() or begin >= found.end():
                continue
            left = old[:max(0, found.start() - begin)]
            right = old[max(0, found.end() - begin):]
            text_put(piece, left + new + right)
            new = ""


def list_of(element, values):
    """The list that an element is to be repeated for, by its first {{表.栏}}."""
    for found in PLACE.finditer(text_of(element)):
        name = found.group(1).split(".")[0]
        if "." in found.group(1):
            if not isinstance(values.get(name), list):
                raise TemplateError("模板中的列表没有对应的内容：{{%s}}"
                                    % found.group(1))
            return name
    return None


def repeat(element, values, pictures):
    """One copy for each line, each filled; the original goes."""
    name = list_of(element, values)
    for line in values[name]:
        copy = element.cloneNode(True)
        own = dict(values)
        own.update({name + "." + k: v for k, v in line.items()})
        element.parentNode.insertBefore(copy, element)
        for paragraph in copy.getElementsByTagName("w:p") or [copy]:
            paragraph_fill(paragraph, own, pictures)
    parent = element.parentNode
    if values[name]:
        parent.removeChild(element)
    else:
        take_out(element)
    # A table needs a row, and a head something below it.
    if parent.nodeName == "w:tbl" and not values[name] and all(
            row.getElementsByTagName("w:tblHeader")
            for row in children_of(parent, "w:tr")):
        parent.parentNode.removeChild(parent)


def is_nothing(paragraph, values):
    """Whether all that it has to say is what this report has not; a cell that
    holds nothing else reads 无 instead.
    """
    names = [f.group(1) for f in PLACE.finditer(text_of(paragraph))]
    return bool(names) and all(values.get(n, "") is None for n in names) and (
        paragraph.parentNode.nodeName != "w:tc"
        or len(children_of(paragraph.parentNode, "w:p")) > 1)


def is_needed(paragraph):
    """Whether the format wants it where it stands, with or without words: as
    the end of a section or a cell, or as the only one of what holds it.
    """
    parent = paragraph.parentNode
    if paragraph.getElementsByTagName("w:sectPr"):
        return True
    if parent.nodeName == "w:body":
        return False
    blocks = [c for c in parent.childNodes if c.nodeName in ("w:p", "w:tbl")]
    return blocks == [paragraph] or (
        blocks[-1] is paragraph and blocks[-2].nodeName == "w:tbl")


def take_out(element):
    """Removes a row or a paragraph; of a needed one only what it says."""
    if element.nodeName != "w:p" or not is_needed(element):
        element.parentNode.removeChild(element)
        return
    for child in list(element.childNodes):
        if child.nodeName != "w:pPr":
            element.removeChild(child)


def children_of(element, name):
    """The elements of a name right below an element."""
    return [c for c in element.childNodes if c.nodeName == name]


def is_sideways(name):
    """分项, or a list's."""
    return name.split(".")[-1] == SIDEWAYS


def cells_spread(row, count):
    """A row's cells, so many of each that is for every 一级指标; which."""
    spread, at = set(), 0
    for cell in children_of(row, "w:tc"):
        own = "".join(text_of(p) for p in children_of(cell, "w:p"))
        names = [f.group(1) for f in PLACE.finditer(own)]
        spans = cell.getElementsByTagName("w:gridSpan")
        if any(is_sideways(n) for n in names):
            spread.add(at)
            for n in range(1, count + 1):
                copy = cell.cloneNode(True)
                for paragraph in copy.getElementsByTagName("w:p"):
                    paragraph_change(
                        paragraph,
                        lambda name, n=n: "{{%s%s}}"
                        % (name, n if is_sideways(name) else ""),
                    )
                width_part(copy.getElementsByTagName("w:tcW"), count)
                row.insertBefore(copy, cell)
            row.removeChild(cell)
        at += int(spans[0].getAttribute("w:val")) if spans else 1
    return spread


def width_part(elements, count):
    """What one column had, shared by so many."""
    for element in elements:
        if element.getAttribute("w:w").isdigit():
            width = int(element.getAttribute("w:w")) // count
            element.setAttribute("w:w", str(width))


def table_spread(table, values):
    """Columns for each of the 一级指标 that this report has."""
    spread, count = set(), int(values.get(SIDEWAYS, 0))
    for row in children_of(table, "w:tr"):
        spread |= cells_spread(row, count)
    for grid in children_of(table, "w:tblGrid"):
        for at, column in enumerate(children_of(grid, "w:gridCol")):
            if at not in spread:
                continue
            width_part([column], count or 1)
            for _ in range(count):
                grid.insertBefore(column.cloneNode(True), column)
            grid.removeChild(column)


def part_fill(xml, values, pictures):
    """One XML part of the package; pictures: None where there can be none."""
    tree = minidom.parseString(xml)
    for table in tree.getElementsByTagName("w:tbl"):
        table_spread(table, values)
    for row in list(tree.getElementsByTagName("w:tr")):
        if list_of(row, values):
            repeat(row, values, pictures)
    for paragraph in list(tree.getElementsByTagName("w:p")):
        if list_of(paragraph, values):
            repeat(paragraph, values, pictures)
        elif is_nothing(paragraph, values):
            take_out(paragraph)
        else:
            paragraph_fill(paragraph, values, pictures)
    return tree.toxml(encoding="UTF-8")


def content_of(package, filled, pictures):
    """A part of the filled package: the body was filled first."""
    content = package.read(filled.filename)
    if pictures.all and filled.filename == BODY_RELATIONS:
        return pictures.relations_add(content)
    if pictures.all and filled.filename == TYPES:
        return pictures.types_add(content)
    return content


def put(package, name, content):
    """One part, whenever it was made."""
    fixed = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    fixed.compress_type = zipfile.ZIP_DEFLATED
    package.writestr(fixed, content)


def fill(path, values):
    """The filled package; the same values give the same bytes."""
    out = io.BytesIO()
    pictures = Pictures()
    with zipfile.ZipFile(path) as package, \
            zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as filled:
        if sum(i.file_size for i in package.infolist()) > MAX_BYTES:
            raise TemplateError("模板太大")
        names = package.namelist()
        done = {
            name: part_fill(package.read(name), values,
                            pictures if name == BODY else None)
            for name in names if PARTS.match(name)
        }
        if pictures.all and BODY_RELATIONS not in names:
            raise TemplateError("模板缺少 " + BODY_RELATIONS)
        for item in package.infolist():
            put(filled, item.filename, done.get(item.filename)
                or content_of(package, item, pictures))
        for number, picture in enumerate(pictures.all, 1):
            put(filled, "word/" + Pictures.part(number), picture.png)
    return out.getvalue()


# What makes a document reach out, or run: nothing that an office writes in it.
OUTSIDE = re.compile(r'TargetMode\s*=\s*["\']External["\']')
LINK = re.compile(r'Type\s*=\s*["\'][^"\']*/hyperlink["\']')
FOREIGN = re.compile(r"(vbaProject|word/(embeddings|activeX)/)", re.IGNORECASE)
MOST_NAMED = 8


def named(names):
    """Placeholders as an office has typed them; the first few."""
    more = "等%d处" % len(names) if len(names) > MOST_NAMED else ""
    return "、".join("{{%s}}" % n[:20] for n in names[:MOST_NAMED]) + more


def placeholders(package):
    """The names in its body, heads and feet."""
    found = set()
    for name in package.namelist():
        if PARTS.match(name):
            tree = minidom.parseString(package.read(name))
            for paragraph in tree.getElementsByTagName("w:p"):
                found |= {f.group(1)
                          for f in PLACE.finditer(text_of(paragraph))}
    return found


def foreign(package):
    """What a template must not bring along; None where it brings nothing."""
    for name in package.namelist():
        if FOREIGN.search(name):
            return "宏或嵌入的文件"
        if name.endswith(".rels"):
            text = package.read(name).decode("utf-8", "replace")
            for one in re.findall(r"<Relationship\b[^>]*>", text):
                if OUTSIDE.search(one) and not LINK.search(one):
                    return "指向外部的图片、模板或文件"
    return None


def check(data, known, needed, values):
    """Whether an office's template can be filled for every report: refuses
    with all that is to be mended at once.  known: the names that stand for
    something; needed: those that a report must show; values: to try it with.
    """
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
        if BODY not in package.namelist():
            raise TemplateError("不是 Word 的 docx 文件")
    except zipfile.BadZipFile as wrong:
        raise TemplateError("不是 Word 的 docx 文件") from wrong
    if sum(i.file_size for i in package.infolist()) > MAX_BYTES:
        raise TemplateError("模板太大")
    brought = foreign(package)
    if brought:
        raise TemplateError("模板中不得有%s" % brought)
    found = placeholders(package)
    unknown = sorted(found - known)
    missing = [n for n in needed if n not in found]
    wrong = []
    if unknown:
        wrong.append("占位符没有对应的内容：%s" % named(unknown))
    if missing:
        wrong.append("缺少必须有的占位符：%s" % named(missing))
    if wrong:
        raise TemplateError("；".join(wrong))
    fill(io.BytesIO(data), values)
