# SPDX-License-Identifier: Apache-2.0
"""A picture for a word processor from the SVG that a PDF shows as it is.

librsvg and cairo draw it, called without a wrapper: Debian's wrappers bring a
whole desktop along.  The same SVG and fonts give the same bytes.
"""

import ctypes
import io
import re

from PIL import Image

VIEW = re.compile(r'viewBox="\S+ \S+ (\S+) (\S+)"')
RGB24 = 1
MAX_SIDE = 8000


class Box(ctypes.Structure):
    """RsvgRectangle."""

    _fields_ = [(n, ctypes.c_double) for n in ("x", "y", "width", "height")]


class DrawingError(ValueError):
    """An SVG that cannot be drawn."""


def library(name, functions):
    """A shared library with the types of what is called in it."""
    loaded = ctypes.CDLL(name)
    for function, (answer, arguments) in functions.items():
        getattr(loaded, function).restype = answer
        getattr(loaded, function).argtypes = arguments
    return loaded


POINTER, INT, REAL = ctypes.c_void_p, ctypes.c_int, ctypes.c_double
CAIRO = {
    "cairo_image_surface_create": (POINTER, [INT, INT, INT]),
    "cairo_image_surface_get_data": (POINTER, [POINTER]),
    "cairo_image_surface_get_stride": (INT, [POINTER]),
    "cairo_surface_flush": (None, [POINTER]),
    "cairo_surface_destroy": (None, [POINTER]),
    "cairo_create": (POINTER, [POINTER]),
    "cairo_destroy": (None, [POINTER]),
    "cairo_set_source_rgb": (None, [POINTER, REAL, REAL, REAL]),
    "cairo_paint": (None, [POINTER]),
    "cairo_status": (INT, [POINTER]),
}
RSVG = {
    "rsvg_handle_new_from_data": (
        POINTER, [ctypes.c_char_p, ctypes.c_size_t, POINTER]),
    "rsvg_handle_render_document": (
        INT, [POINTER, POINTER, ctypes.POINTER(Box), POINTER]),
}
GOBJECT = {"g_object_unref": (None, [POINTER])}


def size_of(svg, width):
    """How high the drawing is when it is so wide."""
    found = VIEW.search(svg)
    if not found:
        raise DrawingError("a drawing without viewBox")
    across, down = (float(x) for x in found.groups())
    height = round(width * down / across)
    if not 0 < height <= MAX_SIDE or not 0 < width <= MAX_SIDE:
        raise DrawingError("a drawing of %d by %d" % (width, height))
    return height


def png(svg, width):
    """The drawing on white, so many dots wide: its bytes and its height."""
    height = size_of(svg, width)
    cairo = library("libcairo.so.2", CAIRO)
    rsvg = library("librsvg-2.so.2", RSVG)
    gobject = library("libgobject-2.0.so.0", GOBJECT)
    text = svg.encode()
    handle = rsvg.rsvg_handle_new_from_data(text, len(text), None)
    if not handle:
        raise DrawingError("a drawing that is no SVG")
    surface = cairo.cairo_image_surface_create(RGB24, width, height)
    context = cairo.cairo_create(surface)
    try:
        cairo.cairo_set_source_rgb(context, 1, 1, 1)
        cairo.cairo_paint(context)
        drawn = rsvg.rsvg_handle_render_document(
            handle, context, ctypes.byref(Box(0, 0, width, height)), None)
        if not drawn or cairo.cairo_status(context) != 0:
            raise DrawingError("a drawing that cannot be drawn")
        cairo.cairo_surface_flush(surface)
        stride = cairo.cairo_image_surface_get_stride(surface)
        dots = ctypes.string_at(
            cairo.cairo_image_surface_get_data(surface), stride * height)
    finally:
        cairo.cairo_destroy(context)
        cairo.cairo_surface_destroy(surface)
        gobject.g_object_unref(handle)
    image = Image.frombuffer(
        "RGB", (width, height), dots, "raw", "BGRX", stride, 1)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue(), height
