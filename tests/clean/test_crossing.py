from __future__ import annotations

from flows.clean.joining import join_lines
from tests.clean.drafts import after

FIRST = """　　春到产业园区，塔吊林立机器轰鸣。
全市单体投资最大的工业项目总投资
五百亿元，目前桩基工程已近完成，
预计明年年底前建成投产。在同一个
产业园区内，碳纤维原丝项目的总投"""
SECOND = """　　“在应天门前穿上汉服，好像一步
走回了大唐。”昨日，来自杭州的游
客在社交平台上晒出的照片收获好评，
硬件也在上新，光影工程本月投用，
应天门数字馆、白马寺的游客服务中"""
REST = "资达十二亿元，一期厂房主体已经封\n顶，今年十月可以试生产。"
OWN_REST = "心改扩建工程同步开放，城市区也新\n增停车泊位，还开通了公交专线。"


def joined(*parts: str) -> list[str]:
    return after(join_lines, "\n\n".join(parts)).split("\n")


def test_a_piece_that_goes_on_with_another_one_further_up() -> None:
    lines = joined(FIRST, "花开洛阳城 客从八方来", SECOND, REST)
    assert [line[-5:] for line in lines] == ["项目的总投", "客从八方来", "游客服务中", "以试生产。"]


def test_a_piece_that_goes_on_where_its_column_ends() -> None:
    lines = joined(FIRST, "花开洛阳城 客从八方来", SECOND, OWN_REST)
    assert lines[-1].endswith(f"游客服务中{OWN_REST.replace(chr(10), '')}")


def test_what_goes_on_with_anything_says_nothing() -> None:
    lines = joined(FIRST, "花开洛阳城 客从八方来", SECOND, "的改扩建工程同步开放，城市区也新\n增停车泊位。")
    assert "游客服务中的改扩建" in lines[-1]


def test_what_goes_on_with_anything_where_another_piece_goes_on_in_its_place() -> None:
    first = FIRST.replace("产业园区内，碳纤维原丝项目的总投", "产业园区范围内，总投资三十二亿元")
    rest = "的二期工程同步开放，预计今年七月投\n产。"
    lines = joined(first, "花开洛阳城 客从八方来", SECOND, rest, OWN_REST)
    assert not any("游客服务中的" in line for line in lines)
    assert "游客服务中的" in joined(first, "花开洛阳城 客从八方来", SECOND, rest)[-1]
