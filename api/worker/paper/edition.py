# SPDX-License-Identifier: Apache-2.0
"""与上一版相比: what a corrected edition says against the one before it, in the
words of the screen (frontend/src/features/report/edition.ts).
"""

from fractions import Fraction

from wording import apart, minus, tight

COUNTED = {"added": "新计入", "gone": "不再计入", "changed": "版本或计法不同"}
LEFT = {"added": "未计入", "gone": "上一版未计入，本版没有",
        "changed": "不计入的原因或版本不同"}


def shifted(figure):
    """Whether it is another by itself, and not with a standard value."""
    return (figure["value_before"] != figure["value"]
            or bool(figure["facts"]))


def turned(before, now):
    """3 → 4, or what it is where it is as it was."""
    before, now = ("—" if x is None else minus(x) for x in (before, now))
    return now if before == now else "%s → %s" % (before, now)


def turned_exact(before, now):
    """The same of numbers as the engine writes them, told apart."""
    if not before or not now:
        return turned(before and before["shown"], now and now["shown"])
    if before["exact"] == now["exact"]:
        return minus(now["shown"])
    return turned(*apart([Fraction(x["exact"]) for x in (before, now)]))


def fact_text(fact, counted):
    """第 9 号 标题：新计入"""
    how = COUNTED[fact["how"]] if counted else (
        fact["label"] if fact["how"] == "added" and fact["label"]
        else LEFT[fact["how"]])
    title = "　" + fact["title"] if fact["title"] else ""
    return "第%d号%s：%s" % (fact["entry"], title, how)


def summary_text(found, noun):
    """How many places differ, and of what kind each is; or that none does."""
    head = "与上一版（第%d版）相比：" % found["revision"]
    if not found["differ"]:
        return head + "没有不同"
    own = sum(map(shifted, found["figures"]))
    parts = (
        ("规则和范围%d处", len(found["about"])),
        ("实际值或计入的记录%d处", own),
        ("随标准值变动的指标得分%d处", len(found["figures"]) - own),
        ("指数、名次或色档%d个" + noun, len(found["totals"])),
    )
    return "%s%d处不同（%s）" % (head, found["differ"], "，".join(
        text % count for text, count in parts if count))


def moved_text(figures, noun):
    """Whose scores moved with a standard value alone: how many, by indicator."""
    count = {}
    for figure in figures:
        if not shifted(figure):
            count[figure["label"]] = count.get(figure["label"], 0) + 1
    if not count:
        return None
    return "标准值随之变动，本身没有变化而得分不同的：" + "；".join(
        "%s%d个%s" % (label, n, noun) for label, n in count.items()) + "。"


def lines_of(found, noun):
    """What is said beside the tables, a line each."""
    moved = moved_text(found["figures"], noun)
    left = ["%s，%s：%s。" % (x["name"], x["label"], "；".join(
        fact_text(f, False) for f in x["facts"])) for x in found["left_out"]]
    return [tight(x) + "。" for x in found["about"]] + ([moved] if moved else []) + (
        ["未计入的记录与上一版不同，不影响得分："] + left if left else [])


def edition(source, noun):
    """All of it; None where there is no edition before it."""
    found = source.get("edition")
    if not found:
        return None
    nothing = found["differ"] == 0 and source["report"].get("appeals")
    lines = lines_of(found, noun)
    return {
        "text": summary_text(found, noun) + "。" + (
            "本版依申诉更正，但各%s的实际值、得分、名次和色档都没有变化。" % noun
            if nothing else ""),
        "lines": lines,
        "more": bool(lines) or found["differ"] > 0,
        "own": [{
            "name": f["name"], "label": f["label"],
            "value": turned(f["value_before"], f["value"]),
            "score": turned_exact(f["score_before"], f["score"]),
            "facts": "；".join(fact_text(x, True) for x in f["facts"]) or "—",
        } for f in found["figures"] if shifted(f)],
        "totals": [{
            "name": u["name"],
            "total": turned_exact(u["total_before"], u["total"]),
            "rank": turned(u["rank_before"], u["rank"]),
            "band_before": u["band_before"], "band": u["band"],
        } for u in found["totals"]],
    }
