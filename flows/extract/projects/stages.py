"""How far an undertaking is, from the verbs that govern it."""

from __future__ import annotations

import re

from flows.extract.projects.chains import Chain
from flows.extract.projects.clauses import Run, is_work
from flows.extract.projects.items import Item
from flows.extract.projects.lexicon import Verb

_SAYS = (
    ("proposed", "谋划|储备|预备|前期|签约|招商|新签|拟建"),
    ("start", "开工"),
    ("ongoing", "续建|在建"),
    ("complete", "竣工|投产|建成"),
)
_NAMED = re.compile("(?:" + "|".join(f"(?P<{stage}>{words})" for stage, words in _SAYS) + ").*(?:项目|工程)$")
_STRIVES = "争取"  # 争取三季度开工: of the beginning, else to be won: 争取A
_BEING_BUILT = "在建"
_ORDER = ("proposed", "complete", "start", "ongoing")


def stage_of(item: Item, run: Run, status: str) -> str | None:
    """The stage, or None where nothing says it.

    What stands behind the name decides (推进X前期工作: proposed), else, of a set, its name (65个续建项目), else what
    stands in front. Among verbs that stand together a plan outweighs all (谋划实施), an end a beginning (建成投用), a
    beginning the work (开工建设). 新建, 改造 and the like are work to be done in a plan, and done in a review.
    """
    if run.before and run.after and _begins(run.before) and _is_mere_work(run.after):
        return "start"  # 启动A提速、B建设
    if run.before and run.before.verbs and run.before.verbs[-1].word == _BEING_BUILT and status == "actual":
        return "ongoing"  # 在建的A已有56家企业入驻
    if run.after is not None and (stage := _of_chain(run.after, True, status, run.before)):
        return stage
    if item.is_group and (named := _NAMED.search(item.name)):
        return named.lastgroup
    if run.before is not None and (stage := _of_chain(run.before, False, status, run.before)):
        return stage
    if (
        status == "actual"
        and item.noun
        and (item.noun.kind == "works" or (item.is_group and item.noun.kind == "facility"))
    ):
        return "complete"
    return None


def chain_stage(chain: Chain) -> str | None:
    """The stage that the verbs of a chain say of what they are said of."""
    return _of_chain(chain, True, "actual", None)


def _begins(chain: Chain) -> bool:
    return bool(chain.verbs) and chain.verbs[-1].strong and chain.verbs[-1].stage == "start"


def _is_mere_work(chain: Chain) -> bool:
    return not chain.is_marked and all(verb.stage == "ongoing" and not verb.strong for verb in chain.verbs)


def _of_chain(chain: Chain, is_behind: bool, status: str, before: Chain | None) -> str | None:
    verbs = chain.verbs
    if is_behind and before is not None and all(is_work(verb.word) for verb in verbs):
        return None
    if any(verb.stage in ("start", "complete") for verb in verbs):
        verbs = tuple(verb for verb in verbs if verb.word != _STRIVES)
    stages = {_of_verb(verb, status) for verb in verbs if verb.stage}
    if stages == {"ongoing"} and status == "actual" and not is_behind:
        done = {verb.stage_done for verb in verbs if verb.stage}
        if done == {"complete"}:
            return "complete"
    return next((stage for stage in _ORDER if stage in stages), None)


def _of_verb(verb: Verb, status: str) -> str:
    """What is only proposed in a plan may be more in a review: 落地建设, 规划建设."""
    return verb.stage_done if status == "actual" and verb.stage == "proposed" else verb.stage
