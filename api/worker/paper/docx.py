# SPDX-License-Identifier: Apache-2.0
"""A .docx from a .docx that an office has edited in its word processor.

{{名}} stands for a text.  A table row with {{表.栏}} is repeated for each line
of that list, or taken out where the list is empty; so is a paragraph.  Word
splits what is typed into runs as it likes: a placeholder takes the looks of
its first letter.
"""

import io
import re
import zipfile
from xml.dom import minidom

PLACE = re.compile(r"\{\{\s*([^{}\s]+)\s*\}\}")
PARTS = re.compile(r"word/(document|header\d*|footer\d*)\.xml$")
MAX_BYTES = 20 * 1024 * 1024


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
        raise ValueError("模板中的占位符没有对应的内容：{{%s}}" % name)
    return str(values[name])


def paragraph_fill(paragraph, values):
    """Replaces the placeholders of a paragraph, across its runs."""
    pieces = texts_of(paragraph)
    whole = text_of(paragraph)
    # From the end, so that what lies before keeps its place.
    for found in reversed(list(PLACE.finditer(whole))):
        new = value_of(found.group(1), values)
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
                raise ValueError("模板中的列表没有对应的内容：{{%s}}"
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


def part_fill(xml, values):
    """One XML part of the package."""
    tree = minidom.parseString(xml)
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
            raise ValueError("模板太大")
        for item in package.infolist():
            content = package.read(item)
            if PARTS.match(item.filename):
                content = part_fill(content, values)
            fixed = zipfile.ZipInfo(item.filename, (1980, 1, 1, 0, 0, 0))
            fixed.compress_type = zipfile.ZIP_DEFLATED
            filled.writestr(fixed, content)
    return out.getvalue()
