# SPDX-License-Identifier: Apache-2.0
"""What the templates say, from a frozen report's document.

Arithmetic is on fractions, as in the engine; nothing is scored here, and
every number shown is one that the document shows or a difference of two.
"""

import hashlib
import json
import os
from fractions import Fraction

import docx
import edition
from wording import (
    apart, change, closing, corrected_text, cut_off_text, day, decimal,
    equal_text, holders, minus, moment, open_text, sentence_text, tight, two,
    value_text,
)

TIERS = {
    "two_tier": {"S": "高档", "B": "低档"},
    "three_tier": {"S": "优（S）", "A": "较优（A）", "B": "一般（B）"},
}
STANDARDS = (("max", "最大值"), ("median", "中位值"), ("min", "最小值"))
BADGES = {
    "not_assessed": "不参评",
    "no_spread": "本期无区分度",
    "nobody_assessed": "本期无应验收项目",
    "low_tie": "最小值等于中位值",
}
TITLES = {"district": "区县改革报表", "project": "重大改革项目报表"}
NOUNS = {"district": "区县", "project": "项目"}
REASONS = 3
OPEN_LINES = 4			# of a unit's page, which is one page
LONG_NAME = 12			# letters of a name that a column has on a line


def noun_of(head):
    """What a report compares."""
    return NOUNS.get(head["kind"], "单位")


def identifier(source):
    """A PDF's name for itself: what it was made from, in 16 bytes."""
    whole = json.dumps(source, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(whole.encode()).digest()[:16]


class Report:
    """One frozen report and the one before it."""

    def __init__(self, source):
        self.head = source["report"]
        self.doc = source["document"]
        self.scores = self.doc["scores"]
        self.compared = source.get("compared")
        self.before = source.get("previous")
        self.open = source.get("open")
        self.names = {u["unit"]: u["name"] for u in self.doc["units"]}
        self.rules = {
            i["key"]: i
            for p in self.doc["rule_set"]["pillars"]
            for i in p["indicators"]
        }
        self.pillars = self.doc["rule_set"]["pillars"]
        self.indicators = [self.indicator(i) for i in self.scores["indicators"]]
        self.ordered = sorted(
            self.scores["units"], key=lambda u: (u["rank"], u["unit"])
        )
        self.totals = self.totals_apart()
        self.parts = {p["key"]: self.part_apart(p["key"])
                      for p in self.pillars}

    def totals_apart(self):
        """Each unit's total as a ranking shows it; one below 0 is shown as 0."""
        raw = [Fraction(u["raw_total"]["exact"]) for u in self.ordered]
        return {
            u["unit"]: u["total"]["shown"] if value < 0 else shown
            for u, value, shown in zip(self.ordered, raw, apart(raw))
        }

    def part_apart(self, key):
        """Each unit's score of a pillar, likewise: units are ranked by it, too."""
        scored = [u for u in self.ordered if u["pillars"].get(key)]
        shown = apart([Fraction(u["pillars"][key]["exact"]) for u in scored])
        return {u["unit"]: text for u, text in zip(scored, shown)}

    def ranking_text(self):
        """How to read the ranking: of ties only where there is one."""
        more = any(u["total"]["shown"] != self.totals[u["unit"]]
                   for u in self.ordered)
        return "得分显示两位小数%s，名次按精确值排列%s。" % (
            "（两位小数相同而名次不同的，多显示到能够区分）" if more else "",
            "；得分相同的名次并列，其后名次顺延"
            if any(u["tied"] for u in self.ordered) else "")

    def indicator(self, about):
        """An indicator with its standard values in words."""
        rule = self.rules.get(about["key"], {})
        shown_format = rule.get("value_format", "number")
        standards = []
        for key, label in STANDARDS:
            standard = (about.get("standards") or {}).get(key)
            if standard:
                standards.append({
                    "key": key,
                    "label": label,
                    "value": value_text(standard["exact"], shown_format),
                    "who": holders(self.names, standard["units"]),
                })
        return {
            "key": about["key"],
            "label": about["label"],
            "kind": about["kind"],
            "pillar": about["pillar"],
            "full": Fraction(about.get("points") or 0),
            "points": decimal(about["points"]) if about.get("points") else None,
            "standards": standards,
            "assessed": about.get("assessed"),
            "badges": [BADGES.get(b, b) for b in about.get("badges", [])],
            "deducts": about["kind"] == "deduction",
            "scored": about["kind"] != "display",
        }

    def previous(self, unit):
        """The unit's row a period before, or None."""
        return (self.before or {}).get("units", {}).get(unit)

    def row(self, unit):
        """A unit's line in the ranking."""
        was = self.previous(unit["unit"])
        moved = None
        if was:
            moved = was["rank"] - unit["rank"]
        return {
            "unit": unit["unit"],
            "name": unit["name"],
            "rank": unit["rank"],
            "tied": unit["tied"],
            "band": unit["band"],
            "total": self.totals[unit["unit"]],
            "pillars": [{
                **unit["pillars"][p["key"]],
                "shown": self.parts[p["key"]][unit["unit"]],
            } for p in self.pillars],
            "was": was,
            "moved": moved,
            "delta": change(
                Fraction(unit["total"]["exact"]) - Fraction(was["exact"])
            ) if was else None,
        }

    def cell(self, unit, about):
        """A unit under one indicator."""
        cell = unit["indicators"].get(about["key"]) or {}
        score = cell.get("score") or {}
        tier = TIERS.get(about["kind"], {}).get(cell.get("tier"), "")
        coefficient = cell.get("coefficient")
        was = (self.previous(unit["unit"]) or {}).get("indicators", {}).get(
            about["key"]
        )
        exact = score.get("exact")
        return {
            "value": cell.get("value_shown") or "不参评",
            "tier": tier,
            "coefficient": decimal(coefficient) if coefficient else "",
            "score": score.get("shown", "—"),
            "exact": exact,
            "badges": [BADGES.get(b, b) for b in cell.get("badges", [])],
            "was": was,
            "delta": change(Fraction(exact) - Fraction(was["exact"]))
            if was and was.get("exact") and exact else None,
        }

    def long(self):
        """Whether there are names that take several lines of a column."""
        return any(len(name) > LONG_NAME for name in self.names.values())

    def table(self, about):
        """All units under one indicator, the best first, in two columns; in
        one where names are long.
        """
        rows = [(u, self.cell(u, about)) for u in self.ordered]
        rows.sort(key=lambda r: -Fraction(r[1]["exact"] or -1000))
        flat = [{"name": u["name"], **c} for u, c in rows]
        if self.long():
            return [(c,) for c in flat]
        half = (len(rows) + 1) // 2
        right = flat[half:] + [None] * (2 * half - len(flat))
        return list(zip(flat[:half], right))

    def reasons(self, unit):
        """What moved the unit most; without a report before, what it lacks."""
        changes, gaps = [], []
        for about in self.indicators:
            cell = self.cell(unit, about)
            if not cell["exact"] or not about["scored"]:
                continue
            score = Fraction(cell["exact"])
            was = cell["was"]
            if was and was.get("exact") and was["exact"] != cell["exact"]:
                moved = score - Fraction(was["exact"])
                changes.append((-abs(moved), self.moved(about, cell, moved)))
            gap = score - about["full"]
            if gap < 0:
                gaps.append((gap, self.lacks(unit, about, score)))
        changes.sort(key=lambda x: x[0])
        gaps.sort(key=lambda x: x[0])
        return [text for _, text in changes + gaps][:REASONS]

    def moved(self, about, cell, moved):
        """One indicator's part in the change."""
        was = cell["was"]
        then = was.get("value_shown") or "不参评"
        if then == cell["value"] == "不参评":
            taken = self.rules.get(about["key"], {}).get("options", {}).get(
                "not_assessed", "mean")
            why = "两期都不参评，所取的%s变动" % (
                "参评平均得分" if taken == "mean" else "系数")
        elif then == cell["value"]:
            why = "实际值未变（%s），标准值变动" % cell["value"]
        else:
            why = "实际值由%s变为%s" % (then, cell["value"])
            if about["key"] in self.compared["restarts"]:
                why += "（跨年，从1月1日起重新累计）"
        return "“%s”比上期%s%s分，为%s分：%s。" % (
            about["label"], "提高" if moved > 0 else "降低",
            two(abs(moved)), minus(cell["score"]), why,
        )

    def lacks(self, unit, about, score):
        """What one indicator keeps from full marks."""
        text = (
            self.doc["explanations"].get(unit["unit"], {})
            .get(about["key"]) or {}
        ).get("text", "")
        sentence = sentence_text(
            text.rsplit("：", 1)[0],
            self.rules.get(about["key"], {}).get("value_format", "number"))
        if about["deducts"]:
            return "“%s”扣%s分：%s。" % (
                about["label"], two(abs(score)), minus(sentence),
            )
        return "“%s”得%s分，比满分%s分少%s分：%s。" % (
            about["label"], two(score), about["points"],
            two(about["full"] - score), minus(sentence),
        )

    def under_review(self, unit):
        """What is on its way and in whose hands: lines, and how many more; None
        where nobody wrote it down.
        """
        if self.open is None:
            return None
        lines = [{**line, "since": day(line["since"])}
                 for line in self.open["units"].get(unit["unit"], [])]
        return {
            "lines": lines[:OPEN_LINES],
            "count": sum(line["count"] for line in lines),
            "more": sum(line["count"] for line in lines[OPEN_LINES:]),
        }

    def sheet(self, unit):
        """One unit's page."""
        return {
            **self.row(unit),
            "raw": unit["raw_total"]["shown"],
            "negative": Fraction(unit["raw_total"]["exact"]) < 0,
            "cells": [
                {"about": a, **self.cell(unit, a)} for a in self.indicators
            ],
            "reasons": self.reasons(unit),
            "open": self.under_review(unit),
        }

    def summary(self):
        """The opening sentences: figures of this report alone."""
        totals = sorted(Fraction(u["total"]["exact"]) for u in self.ordered)
        count = len(totals)
        middle = (totals[(count - 1) // 2] + totals[count // 2]) / 2
        best, last = self.ordered[0], self.ordered[-1]
        up = down = 0
        for unit in self.ordered:
            was = self.previous(unit["unit"])
            if was and was["band"] != unit["band"]:
                up += unit["band"] < was["band"]
                down += unit["band"] > was["band"]
        return {
            "count": count,
            "best": best["name"], "most": self.totals[best["unit"]],
            "last": last["name"], "least": self.totals[last["unit"]],
            "middle": two(middle),
            "up": up, "down": down,
        }

    def compared_text(self, noun):
        """With what it is compared, and how many changed colour; or why not."""
        than = self.compared
        if not than:
            return "此前没有已发布的上一期报表，不作升降比较。"
        if than["why"]:
            return "上一期报表为%s第%d版，%s，不作升降比较。" % (
                than["period_label"], than["revision"],
                tight(than["why"]))
        s = self.summary()
        return "与%s相比，%d个%s升档，%d个%s降档。%s" % (
            than["period_label"], s["up"], noun, s["down"], noun,
            tight(than["note"]) + "。" if than["note"] else "")

    def annex(self, source, noun):
        """The exceptions, those that are one of several units in one row: a
        survey that is missing is one thing, not one a unit.
        """
        groups = []
        for group in source.get("annex") or []:
            same = {}
            for row in group["rows"]:
                same.setdefault((row["entry"], row["title"], row["detail"]),
                                []).append(row["unit"])
            groups.append({"label": group["label"], "rows": [{
                "entry": entry, "title": title, "detail": detail,
                "one": len(units) == 1,
                "unit": "全部%d个%s" % (len(units), noun)
                if len(units) == len(self.ordered) > 1
                else "、".join(units),
            } for (entry, title, detail), units in same.items()]})
        return groups

    def uncompared(self):
        """What stands where a change would: there is none before, or none that
        says anything beside this one.
        """
        than = self.compared
        return "不可比" if than and than["why"] else "没有上期"


def geometry(folder, document):
    """The map's shapes where it knows every unit, tiles otherwise."""
    units = document["units"]
    path = os.path.join(folder, "map.json")
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            drawn = json.load(file)
        known = {s["unit"] for s in drawn["units"] + drawn["areas"]}
        if all(u["unit"] in known for u in units):
            return {"kind": "shapes", **drawn}
    if units and all(u.get("tile_col") is not None for u in units):
        return {
            "kind": "tiles",
            "columns": max(u["tile_col"] for u in units) + 1,
            "rows": max(u["tile_row"] for u in units) + 1,
        }
    return None


def bands_of(r):
    """Each index: where every unit stands, and the legend with its names."""
    bands = []
    for key, band in r.scores["bands"].items():
        place = {}
        for unit in r.scores["units"]:
            place[unit["unit"]] = (
                unit["band"] if key == "composite"
                else unit["pillars"][key]["band"]
            )
        legend = []
        for line in band["legend"]:
            legend.append({**line, "names": [
                u["name"] for u in r.ordered
                if place[u["unit"]] == line["band"]
            ]})
        bands.append({"key": key, "label": band["label"], "place": place,
                      "legend": legend})
    return bands


def short_of(r):
    """What a map calls a unit."""
    return {u["unit"]: u.get("short") or u["name"] for u in r.doc["units"]}


def report(source, folder):
    """What report.html is filled with."""
    r = Report(source)
    kind = r.head["kind"]
    return {
        "head": r.head,
        "document": r.doc,
        "before": r.before,
        "compared": r.compared_text(noun_of(r.head)),
        "uncompared": r.uncompared(),
        "edition": edition.edition(source, noun_of(r.head)),
        "title": TITLES.get(kind, "改革报表"),
        "noun": noun_of(r.head),
        "period": r.head["period_label"],
        "summary": r.summary(),
        "pillars": r.pillars,
        "indicators": r.indicators,
        "rows": [r.row(u) for u in r.ordered],
        "ranking_text": r.ranking_text(),
        "long": r.long(),
        "sides": 1 if r.long() else 2,
        "tables": [(a, r.table(a)) for a in r.indicators],
        "wide": [(r.row(u), [r.cell(u, a) for a in r.indicators])
                 for u in r.ordered],
        "bands": bands_of(r),
        "map": geometry(folder, r.doc),
        "short": short_of(r),
        "rules": r.rules,
        "equal": equal_text(r.rules.values(), noun_of(r.head)),
        "windows": {k: closing(v)
                    for k, v in r.doc["approval_window"].items()},
        "cut_off": cut_off_text(r.head),
        "frozen": day(r.head["frozen_at"]),
        "published": day(r.head["published_at"])
        if r.head.get("published_at") else None,
        "annex": r.annex(source, noun_of(r.head)),
        "open_as_of": moment(r.open["as_of"]) if r.open else None,
        "sheets": [r.sheet(u) for u in r.ordered],
        "tiers": TIERS,
    }


# As conf/paper/paper.css has them: the area, and what can be read on it.
COLOURS = {1: ("0E7C66", "FFFFFF"), 2: ("6FB1F2", "0B2038"),
           3: ("FBE08A", "3A2A00"), 4: ("EE8A43", "2B1200"),
           5: ("B5303C", "FFFFFF")}
BANDS = {1: "A 绿", 2: "B 蓝", 3: "C 黄", 4: "D 橙", 5: "E 红"}


def banded(band, text=None):
    """A band in words (or more words of it), in its colour where it has one."""
    said = text or BANDS.get(band, "—")
    return docx.Coloured(said, *COLOURS[band]) if band in COLOURS else said


def maps_of(r, folder, draw):
    """The maps of report.docx and what stands beside them, in two lists: the
    index of all, and its parts.  draw(map, place, short, large, alt) is a picture.
    """
    shapes = geometry(folder, r.doc)
    if shapes is None:
        return [], []
    note = "每档另有字母和纹理，黑白打印可以区分。"
    if shapes["kind"] == "shapes":
        note += "菱形为功能区。底图来源：%s；%s年版行政区划。" % (
            shapes["source"], shapes["edition"])
    else:
        shapes["units"] = r.doc["units"]
    lines = []
    for n, band in enumerate(bands_of(r)):
        legend = ["%s　%s　%d个" % (
            BANDS.get(x["band"], "—"), minus(x["text"]), x["units"],
        ) for x in band["legend"]]
        alt = "%s五色图。%s" % (band["label"], "".join("%s，%s：%s。" % (
            BANDS.get(x["band"], "—"), x["text"],
            "、".join(x["names"]) or "无",
        ) for x in band["legend"]))
        lines.append({
            "名称": band["label"], "说明": note, "图例": "；".join(legend),
            **{"图例%d" % place: banded(x["band"], text)
               for place, (x, text) in enumerate(zip(band["legend"], legend),
                                                 1)},
            "图": draw(shapes, band["place"], short_of(r), n == 0, alt),
        })
    return lines[:1], lines[1:]


# What words() gives, for whoever judges a template before there is a report to
# fill it with: texts under "", and the columns of each list.
NAMES = {
    "": "标题 期次 版次 发布日期 指标体系 截止 参评对象 个数 最高分 最高单位 最低分 最低单位 "
        "中位数 升降 在办截至 更正原因 更正标题 与上一版相比 文档摘要 分项",
    "排名": "名次 单位 综合评价指数 色档 上期名次 原因 在办 分项",
    "指标": "名称 分值 标准值 细则",
    "色档": "色档 范围 个数 单位",
    "五色图": "名称 说明 图例 图例1 图例2 图例3 图例4 图例5 图",
    "分项五色图": "名称 说明 图例 图例1 图例2 图例3 图例4 图例5 图",
    "例外": "类别 单位 事项 情况",
    "更正说明": "内容",
    "更正指标": "单位 指标 实际值 得分 记录",
    "更正排名": "单位 综合评价指数 名次 色档",
}
# Without these nobody knows what the paper is, or which of its editions.
NEEDED = ("标题", "期次", "版次", "更正原因", "文档摘要", "排名.名次", "排名.单位",
          "排名.综合评价指数")


def trial():
    """Something for each of NAMES, so that a template can be tried."""
    picture = docx.Picture(b"", 4, 3, "图")
    def line(names):
        """One line of a list, or the texts."""
        made = {name: picture if name == "图" else "〇" for name in names}
        if "分项" in made:
            made.update({"分项1": "〇", "分项2": "〇"})
        return made
    values = line(NAMES[""].split())
    values["分项"] = 2
    for name, columns in NAMES.items():
        if name:
            values[name] = [line(columns.split())]
    return values


def corrected(source):
    """What a further edition says of itself; of a first one there is nothing."""
    found = edition.edition(source, noun_of(source["report"]))
    texts = {"更正原因": corrected_text(source["report"]),
             "更正标题": "与上一版相比" if found and found["more"] else None,
             "与上一版相比": found["text"] if found else None}
    own = found or {"own": [], "totals": [], "lines": []}
    return {
        **texts,
        "更正说明": [{"内容": x} for x in own["lines"]],
        "更正指标": [{
            "单位": x["name"], "指标": x["label"], "实际值": x["value"],
            "得分": x["score"], "记录": x["facts"],
        } for x in own["own"]],
        "更正排名": [{
            "单位": x["name"], "综合评价指数": x["total"], "名次": x["rank"],
            "色档": edition.turned(BANDS.get(x["band_before"]),
                                   BANDS.get(x["band"])),
        } for x in own["totals"]],
    }


def words(source, folder, draw):
    """What report.docx is filled with: texts, lists of texts, and maps, which
    draw() makes pictures of.
    """
    r = Report(source)
    s = r.summary()
    whole, parts = maps_of(r, folder, draw)
    legend = [{
        "色档": banded(x["band"]), "范围": minus(x["text"]),
        "个数": x["units"], "单位": "、".join(x["names"]) or "无",
    } for x in bands_of(r)[0]["legend"]]
    ranking = []
    for unit in r.ordered:
        row = r.row(unit)
        line = {
            "名次": row["rank"], "单位": row["name"],
            "综合评价指数": minus(row["total"]),
            "色档": banded(row["band"]),
            "上期名次": row["was"]["rank"] if row["was"] else "—",
            "原因": "".join(r.reasons(unit)) or "各项指标都是满分。",
            "在办": open_text(r.under_review(unit)),
        }
        for n, cell in enumerate(row["pillars"], 1):
            line["分项%d" % n] = minus(cell["shown"])
            line[r.pillars[n - 1]["label"]] = minus(cell["shown"])
        ranking.append(line)
    indicators = [{
        "名称": a["label"],
        "分值": "扣分" if a["deducts"] else a["points"] or "不计分",
        "标准值": minus("；".join(
            t["label"] + t["value"] + "（" + t["who"] + "）"
            for t in a["standards"]
        )) or "—",
        "细则": r.rules.get(a["key"], {}).get("basis", ""),
    } for a in r.indicators]
    exceptions = [{
        "类别": g["label"], "单位": x["unit"],
        "事项": x["title"] or "（不公开标题）", "情况": x["detail"],
    } for g in r.annex(source, noun_of(r.head)) for x in g["rows"]]
    published = r.head.get("published_at")
    return {
        "标题": TITLES.get(r.head["kind"], "改革报表"),
        "期次": r.head["period_label"],
        "版次": "第%d版" % r.head["revision"],
        "发布日期": day(published) if published else "未发布",
        "指标体系": r.doc["rule_set"]["label"],
        "截止": cut_off_text(r.head),
        "个数": s["count"],
        "最高分": s["most"], "最高单位": s["best"],
        "最低分": s["least"], "最低单位": s["last"],
        "中位数": s["middle"], "升降": r.compared_text(noun_of(r.head)),
        "参评对象": noun_of(r.head),
        "在办截至": moment(r.open["as_of"]) if r.open else "—",
        **corrected(source),
        "文档摘要": r.head["digest"],
        "分项": len(r.pillars),
        **{"分项%d" % n: p["label"] for n, p in enumerate(r.pillars, 1)},
        "排名": ranking, "指标": indicators, "色档": legend,
        "五色图": whole, "分项五色图": parts,
        "例外": exceptions or [{"类别": "无", "单位": "—", "事项": "—",
                                "情况": "—"}],
    }


def manual(source, _folder):
    """manual.html says what the application's own pages say."""
    return source


MODELS = {"report": report, "manual": manual}
