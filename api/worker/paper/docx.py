# SPDX-License-Identifier: Apache-2.0
"""A .docx from a .docx that an office has edited in its word processor.

{{名}} stands for a text.  A table row with {{表.栏}} is repeated for each line
of that list, or taken out where the list is empty; so is a paragraph.  A table
column with {{分项}} or {{表.分项}} is repeated for each of the 一级指标, of which
not every kind of report has the same.  Word splits what is typed into runs as
it likes: a placeholder takes the looks of its first letter.
"""

import io
import re
import zipfile
from xml.dom import minidom

PLACE = re.compile(r"\{\{\s*([^{}\s]+)\s*\}\}")
PARTS = re.compile(r"word/(document|header\d*|footer\d*)\.xml$")
SIDEWAYS = "分项"
MAX_BYTES = 20 * 1024 * 1024


class TemplateError(ValueError):
    """What an office has to mend in its template, in its own language."""


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
    return str(values[name])


def paragraph_fill(paragraph, values):
    """Replaces the placeholders of a paragraph, across its runs."""
    paragraph_change(paragraph, lambda name: value_of(name, values))


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


def repeat(element, values):
    """One copy for each line, each filled; the original goes."""
    name = list_of(element, values)
    for line in values[name]:
        copy = element.cloneNode(True)
        own = dict(values)
        own.update({name + "." + k: v for k, v in line.items()})
        for paragraph in copy.getElementsByTagName("w:p") or [copy]:
            paragraph_fill(paragraph, own)
        element.parentNode.insertBefore(copy, element)
    element.parentNode.removeChild(element)


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


def part_fill(xml, values):
    """One XML part of the package."""
    tree = minidom.parseString(xml)
    for table in tree.getElementsByTagName("w:tbl"):
        table_spread(table, values)
    for row in list(tree.getElementsByTagName("w:tr")):
        if list_of(row, values):
            repeat(row, values)
    for paragraph in list(tree.getElementsByTagName("w:p")):
        if list_of(paragraph, values):
            repeat(paragraph, values)
        else:
            paragraph_fill(paragraph, values)
    return tree.toxml(encoding="UTF-8")


def fill(path, values):
    """The filled package; the same values give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(path) as package, \
            zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as filled:
        if sum(i.file_size for i in package.infolist()) > MAX_BYTES:
            raise TemplateError("模板太大")
        for item in package.infolist():
            content = package.read(item)
            if PARTS.match(item.filename):
                content = part_fill(content, values)
            fixed = zipfile.ZipInfo(item.filename, (1980, 1, 1, 0, 0, 0))
            fixed.compress_type = zipfile.ZIP_DEFLATED
            filled.writestr(fixed, content)
    return out.getvalue()
