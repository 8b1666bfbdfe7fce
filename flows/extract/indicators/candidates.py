"""Which quantities state something, and which only label or count words."""

from __future__ import annotations

from flows.model import Numeral

LABEL_UNITS = frozenset(("大", "方面", "个方面", "时", "步", "字", "章", "回", "句", "声", "步走"))
EMPTY_NAMES = frozenset(
    "工作 方面 重点工作 措施 任务 环节 问题 重点 关键 目标 原则 主题 意见 建议 要求 内容 部分 阶段 层面 领域 时期 作用 机遇 优势 亮点 特点 方向 维度 关系 月 年 天 小时 人 国家 人次 有利条件 坚持 转变 突破 统筹 必须 确保".split()
)


def is_candidate(text: str, numeral: Numeral) -> bool:
    """Whether a quantity can be an indicator by itself."""
    if numeral.unit in LABEL_UNITS:
        return False
    return not (numeral.value == 1 and text[numeral.start] in "一")


def is_indicator(name: str, numeral: Numeral) -> bool:
    """Whether a quantity of this name states something."""
    return len(name) > 1 and name not in EMPTY_NAMES
