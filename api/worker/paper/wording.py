# SPDX-License-Identifier: Apache-2.0
"""How numbers, days and people are written on a paper, in so many words."""

import re
from datetime import datetime, timedelta, timezone
from fractions import Fraction

SHANGHAI = timezone(timedelta(hours=8))
HOLDERS = 6
HOLDERS_LETTERS = 120
PLACES_MOST = 8
VALUE = re.compile(r"((?:实际值(?:均为)?|最大值|中位值|最小值) )(-?[0-9][0-9./]*)")


def minus(text):
    """A minus sign is wider than a hyphen and does not break."""
    return str(text).replace("-", "−")


def tight(text):
    """Without the blanks of a screen beside 字, which a justified line widens."""
    return re.sub("(?<=[^ -~]) +| +(?=[^ -~])", "", text)


def rounded(value, places):
    """So many decimals, halves away from zero, as the engine shows them."""
    unit = 10 ** places
    digits = int(abs(value) * 2 * unit + 1) // 2
    sign = "-" if value < 0 and digits else ""
    return "%s%d.%0*d" % (sign, digits // unit, places, digits % unit)


def two(value):
    """Two decimals."""
    return rounded(value, 2)


def apart(values):
    """Numbers beside each other: two decimals, and more where some that differ
    would look the same; the rule of frontend/src/score/apart.ts.
    """
    groups = {}
    for value in values:
        groups.setdefault(two(value), set()).add(value)
    shown = {}
    for group in groups.values():
        places = 2
        while places < PLACES_MOST and len(
                {rounded(v, places) for v in group}) < len(group):
            places += 1
        shown.update({v: rounded(v, places) for v in group})
    return [shown[value] for value in values]


def change(value):
    """+1.25, −0.30, or an equals sign's worth of words."""
    shown = two(value)
    if shown == "0.00":
        return "持平"
    return shown if shown.startswith("-") else "+" + shown


def day(text):
    """2023年4月11日, on Shanghai's clock where it is an instant."""
    if len(text) > 10:
        text = datetime.fromisoformat(text).astimezone(SHANGHAI).isoformat()
    year, month, date = (int(x) for x in text[:10].split("-"))
    return "%d年%d月%d日" % (year, month, date)


def closing(text):
    """Midnight closes the day before: 24时, as the rules write it."""
    at = datetime.fromisoformat(text).astimezone(SHANGHAI)
    if (at.hour, at.minute) == (0, 0):
        return day((at - timedelta(minutes=1)).isoformat()) + "24时"
    return "%s%d时%02d分" % (day(text), at.hour, at.minute)


def moment(text):
    """2023年4月11日9时05分, on Shanghai's clock."""
    at = datetime.fromisoformat(text).astimezone(SHANGHAI)
    return "%s%d时%02d分" % (day(text), at.hour, at.minute)


def open_text(found):
    """What is under review in one cell of a table."""
    if found is None:
        return "—"
    if not found["lines"]:
        return "无"
    return "；".join("%s%d件在%s" % (x["module"], x["count"], x["holder"])
                    for x in found["lines"]) + (
        "；另有%d件" % found["more"] if found["more"] else "") + "。"


def cut_off_text(head):
    """Until when events count, and why that is not the period's last day."""
    reason = (head.get("cut_off_reason") or "").strip().rstrip("。；，.;,")
    return day(head["cut_off"]) + "24时" + (
        "（统计截止日经市委改革办调整，原因：%s）" % reason if reason else "")


def corrected_text(head):
    """Why there is a further revision, and the appeals that it comes from; None
    of a first one.
    """
    if not head.get("reason"):
        return None
    appeals = "、".join("第%d号（%s）" % (a["id"], a["about"])
                       for a in head.get("appeals") or [])
    return head["reason"] + (
        "；所依据的申诉：" + appeals if appeals else "")


def holders(names, units):
    """Whose a standard value is, in so many names."""
    if not units:
        return "居中两数的平均值"
    some = [names.get(u, u) for u in units[:HOLDERS]]
    while len(some) > 1 and sum(map(len, some)) > HOLDERS_LETTERS:
        some.pop()
    more = len(units) > len(some)
    return "、".join(some) + ("等%d个" % len(units) if more else "")


def values_text(values, shown_format):
    """Values in their indicator's own way, told apart: 12, 66.67%, 88.05."""
    by, sign = (100, "%") if shown_format == "percent" else (1, "")
    return [
        str(v.numerator) if shown_format == "count" and v.denominator == 1
        else shown + sign
        for v, shown in zip(values, apart([v * by for v in values]))
    ]


def value_text(exact, shown_format):
    """One value in its indicator's own way."""
    return values_text([Fraction(exact)], shown_format)[0]


def sentence_text(sentence, shown_format):
    """A frozen explanation, which names values exactly (1/2), with values as
    they stand beside it (50.00%).
    """
    values = [Fraction(m.group(2)) for m in VALUE.finditer(sentence)]
    shown = iter(values_text(values, shown_format))
    return VALUE.sub(lambda m: m.group(1) + next(shown), sentence)


def decimal(text):
    """A coefficient or marks as people write them, 25/2 as 12.5: four decimals
    at most, no idle zeros; the rule of frontend/src/score/fraction.ts.
    """
    return rounded(Fraction(text), 4).rstrip("0").rstrip(".")


def equal_text(indicators, noun):
    """What becomes of equal values: the one rule, and where a rule set has it
    otherwise.
    """
    def named(key):
        """The indicators of which a switch is set to the lowest tier."""
        return "".join("“%s”" % i["label"] for i in indicators
                       if i.get("options", {}).get(key) == "floor")
    zero, low = named("all_zero"), named("tie_low")
    return "最大值与最小值相同时，参评%s都取最高档系数" % noun + (
        "，其中%s都为0的取最低档系数" % zero if zero else "") + (
        "；%s的最小值等于中位值时，最小值取最低档系数" % low if low else "")
