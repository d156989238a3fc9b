# SPDX-License-Identifier: Apache-2.0
"""A PDF or .docx from a template beside this file and what fills it.

    echo '{"document": …}' | rr-paper report | cat > report.pdf
    echo '{"document": …}' | rr-paper report.docx | cat > report.docx
    (base64 -w0 own.docx; echo; echo '{"document": …}') | rr-paper own.docx | cat > report.docx
    (base64 -w0 own.docx; echo) | rr-paper check.docx

An office's own template comes in with the input, since no other file can be read;
check.docx only says whether it can be used.

Reads standard input, the templates and fonts; nothing else, whatever a
document or a template asks for.  The same input gives the same bytes: no
clock, no random number, no order of a set.  rr-paper starts it in a sandbox;
an error is one line on standard error and an exit status of 1, or 3 where an
office has to mend its template.
"""

import base64
import io
import json
import logging
import os
import sys

import jinja2
from fontTools import subset

import docx
import drawing
import model

FOLDER = os.path.dirname(os.path.abspath(__file__))
TEMPLATE_WRONG = 3


class Fonts:
    """How a font is cut down to what a paper uses.

    To take hints and subroutines out of 65,000 Chinese glyphs, all but a few
    hundred of which are empty by then, took twice as long as the whole layout.
    """

    @staticmethod
    def Options(**options):  # pylint: disable=invalid-name
        """As WeasyPrint asks, hints and subroutines left alone."""
        options.update(hinting=True, desubroutinize=False)
        return subset.Options(**options)

    Subsetter = subset.Subsetter


def refuse(url, *_args, **_options):
    """What stands on the paper came in with the input."""
    raise ValueError("nothing is fetched: " + url[:80])


def templates():
    """The HTML beside this file, to be filled."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["minus"] = model.minus
    environment.filters["decimal"] = model.decimal
    return environment


def pdf(name, source):
    """A PDF by WeasyPrint, which takes a second to load."""
    # pylint: disable=import-outside-toplevel
    import weasyprint
    from weasyprint.pdf import stream
    from weasyprint.text import fonts

    stream.subset = Fonts
    # A folder for fonts that a style sheet brings along; here none does, and
    # none could be made.
    fonts.mkdtemp = lambda prefix: "/nonexistent"
    template = templates().get_template(name + ".html")
    page = template.render(model.MODELS[name](source, FOLDER))
    return weasyprint.HTML(string=page, url_fetcher=refuse).write_pdf(
        identifier=model.identifier(source)
    )


def manuscript(source, template):
    """A .docx from a template (a path, or what can be read as one), with the
    maps that the PDF has."""
    maps = templates().get_template("map.html").module

    def draw(shapes, place, short, large, alt):
        """A map for a word processor, 250 dots an inch where it fills a page."""
        svg = str(maps.drawn(shapes, place, short, large)).strip()
        width = 1600 if large else 900
        png, height = drawing.png(svg, width)
        return docx.Picture(png, width, height, alt)

    return docx.fill(template, model.words(source, FOLDER, draw))


def check(template):
    """Refuses a template that cannot be used, by what is to be mended."""
    known = {(kind + "." + name).lstrip(".")
             for kind, names in model.NAMES.items() for name in names.split()}
    try:
        docx.check(template, known, model.NEEDED, model.trial())
    except docx.TemplateError:
        raise
    except Exception as wrong:  # pylint: disable=broad-exception-caught
        raise docx.TemplateError(
            "模板无法打开或填写，请用文字处理软件另存为 docx 后重新上传") from wrong
    return b"{}"


def main(name):
    """Fill the template and print the bytes."""
    logging.disable(logging.ERROR)
    own = b""
    if name in ("own.docx", "check.docx"):
        own = base64.b64decode(sys.stdin.buffer.readline())
    source = None if name == "check.docx" else json.load(sys.stdin)
    if name == "check.docx":
        made = check(own)
    elif name == "own.docx":
        made = manuscript(source, io.BytesIO(own))
    elif name == "report.docx":
        made = manuscript(source, os.path.join(FOLDER, name))
    else:
        made = pdf(name, source)
    sys.stdout.buffer.write(made)


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except docx.TemplateError as wrong:
        print(wrong, file=sys.stderr)
        sys.exit(TEMPLATE_WRONG)
    except Exception as wrong:  # pylint: disable=broad-exception-caught
        sys.exit("%s: %s" % (type(wrong).__name__, wrong))
