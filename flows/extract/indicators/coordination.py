"""Expand a name that several things share: 广播、电视人口覆盖率 → 广播人口覆盖率, 电视人口覆盖率."""

from __future__ import annotations

import re

from flows.extract.indicators.clauses import JOINER, hide
from flows.extract.indicators.lexicon import HEAD, OWNED_HEAD, STATE, VERB, Words
from flows.extract.indicators.wording import INDICATOR
from flows.extract.places import is_place
from flows.vocabulary import terms, vocabulary

COMPOUNDS = sorted(
    ((row["word"], terms(row["parts"])) for row in vocabulary("coordinated_words")), key=lambda pair: -len(pair[0])
)
CONJUNCT = Words(row["noun"] for row in vocabulary("conjunct_nouns"))
RATES = frozenset(("占比", "比重", "增速", "增幅", "涨幅", "降幅", "贡献率", "份额"))
LONGEST = 60
BRANCHES = re.compile("[和及][^、和及]{1,8}业")
KINDS = frozenset("型类级”")
PER_EACH = re.compile("(?<=标准)(?:每[人户月年天日亩])+$")  # “五保”和孤儿供养标准每人每年
RATE_LENGTH = 3  # characters of most rates: 通达率
INSURANCE = "保险"
PROPOSED = re.compile("^(?:提出|确定|公布|发布|设定)?的")


def expand(name: str, count: int) -> list[str] | None:
    """The `count` names that a coordinated name stands for, heads and tails shared out; None if it is not such a one.

    >>> expand("城乡居民人均可支配收入", 2)
    ['城镇居民人均可支配收入', '农村居民人均可支配收入']
    >>> expand("私营企业户数和注册资本", 2)
    ['私营企业户数', '私营企业注册资本']
    """
    if len(name) > LONGEST:
        return None
    name = PER_EACH.sub("", name.replace("”“", "”、“"))
    parts = split(name)
    for word, members in COMPOUNDS:
        if word in name and len(members) == count and (len(parts) != count or "、" in word):
            return [name.replace(word, member, 1) for member in members]
    if BRANCHES.search(name) and len(listed := name.split("、")) == count > 1:
        parts = listed  # 住宿和餐饮业、租赁和商务服务业
    if len(parts) != count:
        parts = next((parts for parts in (_split_widely(name), _split_lists(name)) if len(parts) == count), [])
        if not parts:
            return None
    return share(parts) if count > 1 else None


def split(name: str) -> list[str]:
    """The parts of a coordination; brackets and quotations stay whole."""
    if not JOINER.search(name):
        return [name]
    return _cut(name, [(found.start(), found.end()) for found in JOINER.finditer(hide(name))])


def _split_widely(name: str) -> list[str]:
    """The parts between 和, 及 and 与 alone, where 、 is used inside of them."""
    masked = hide(name)
    return _cut(name, [(found.start(), found.end()) for found in JOINER.finditer(masked) if found[0] != "、"])


def _split_lists(name: str) -> list[str]:
    """The parts between 、 and before the last 和, where 和 is used inside of others too."""
    found = list(JOINER.finditer(hide(name)))
    last = next((mark.start() for mark in reversed(found) if mark[0] == "和"), -1)
    return _cut(name, [(mark.start(), mark.end()) for mark in found if mark[0] == "、" or mark.start() == last])


def _cut(name: str, marks: list[tuple[int, int]]) -> list[str]:
    edges = [0, *(edge for mark in marks for edge in mark), len(name)]
    parts = [name[edges[i] : edges[i + 1]] for i in range(0, len(edges), 2)]
    return [part for part in parts if part]


def share(parts: list[str]) -> list[str]:
    """Give each part the tail of the last or the head of the first that it leaves to the reader."""
    if shared := _shared_object(parts):
        return shared
    headed = [HEAD.suffix(part) < len(part) or part in INDICATOR for part in parts]
    if not headed[-1]:
        tail = _tail_of_kinds(parts) or _tail_of_insurance(parts) or _tail_of_works(parts)
        return [*(part + tail for part in parts[:-1]), parts[-1]]
    if not any(headed[:-1]):
        tail = _shared_tail(parts)
        return [part + tail for part in parts[:-1]] + [parts[-1]]
    if all(headed) and (outer := _outer_tail(parts)):
        return [part + outer for part in parts[:-1]] + [parts[-1]]
    if all(headed):
        front = parts[0][: HEAD.suffix(parts[0])]
        bare = OWNED_HEAD if parts[0] in INDICATOR else HEAD
        if parts[0][len(front) :] == "率":
            front = front[: VERB.suffix(front)]  # 诉求解决率、满意率: of the 诉求
        own = parts[0][len(front) :]  # 营业利润和净利润 have one each
        return [parts[0], *(front + part if part in bare and not part.endswith(own) else part for part in parts[1:])]
    return _share_next(parts, headed)


def _shared_object(parts: list[str]) -> list[str]:
    """What is done to one object in several ways, said once: 开工、投产新能源项目."""
    verb = VERB.prefix(parts[-1])
    if not 0 < verb < len(parts[-1]) or not all(part in VERB or part in STATE for part in parts[:-1]):
        return []
    return [part + parts[-1][verb:] for part in parts[:-1]] + [parts[-1]]


def _share_next(parts: list[str], headed: list[bool]) -> list[str]:
    """The head of the next part that has one, for those before it: 普及率、生活垃圾和污水治理率."""
    shared: list[str] = []
    waiting: list[str] = []
    for part, has_head in zip(parts, headed, strict=True):
        waiting.append(part)
        if has_head:
            shared += share(waiting) if len(waiting) > 1 else waiting
            waiting = []
    return shared


def _outer_tail(parts: list[str]) -> str:
    """A rate of measured heads, said once: 增加值、销售额、进出口总额占比; not where another part is a rate itself."""
    last = parts[-1]
    head = last[HEAD.suffix(last) :]
    inner = last[: -len(head)]
    if head not in RATES or HEAD.suffix(inner) == len(inner):
        return ""
    return "" if any(part.endswith((head, "率", "比例", "比重", "度", "指数")) for part in parts[:-1]) else head


def _tail_of_kinds(parts: list[str]) -> str:
    """国家级、省级绿色工厂: what stands behind the last of several grades and kinds is of all of them."""
    kinds = {part[-1] for part in parts[:-1]}
    last = parts[-1]
    if len(kinds) == 1 and (kind := kinds.pop()) in KINDS and 0 < (at := last.find(kind)) < len(last) - 1:
        return last[at + 1 :]
    return ""


def _tail_of_insurance(parts: list[str]) -> str:
    """生育和基本医疗保险参保: what is insured against is only told with the word."""
    at = parts[-1].find(INSURANCE, 1)
    return parts[-1][at:] if at > 0 and not any(INSURANCE in part for part in parts[:-1]) else ""


def _tail_of_works(parts: list[str]) -> str:
    """老旧小区、棚户区改造: what is done to the last of several things is done to all of them."""
    last = parts[-1]
    done = last[VERB.suffix(last) :]
    is_of_all = 1 < len(done) < len(last) - 1 and not any(VERB.suffix(part) < len(part) for part in parts[:-1])
    return done if is_of_all and VERB.prefix(parts[0]) == 0 else ""


def _shared_tail(parts: list[str]) -> str:
    """What the last part has behind its own distinguishing words: as many as the others have, or all but the head."""
    last, own = parts[-1], max(len(part) for part in parts[:-1])
    if all(map(is_place, parts[:-1])):
        end = next((end for end in range(min(8, len(last) - 1), 1, -1) if is_place(last[:end])), 0)
        if end:
            return PROPOSED.sub("", last[end:])
    if tail := _tail_of_kinds(parts):
        return tail
    head = last[HEAD.suffix(last) :]
    is_own = not last.startswith(parts[0])
    if is_own and all(CONJUNCT.suffix(part) < len(part) for part in parts[:-1]) and (at := CONJUNCT.find(last)) >= 0:
        return last[CONJUNCT.prefix(last, at) :]
    if own <= 4 and len(last) - len(head) >= own + 2 and is_own:
        return last[own:]
    if len(head) == 1 and 1 < (done := VERB.suffix(last, len(last) - 1)) < len(last) - 2:  # 污水治理率
        return last[done:]
    if head == "率":  # 5G网络通达率
        head = last[-RATE_LENGTH:]
    return head if len(head) < len(last) else ""
