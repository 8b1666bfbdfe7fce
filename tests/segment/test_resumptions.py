from __future__ import annotations

from tests.segment.builders import articles_of

FAMILY = "在浦江，善念善举有回报，好家风可以获得20至30万元不等的信用贷款，将精神文明转化为物质文明。\n"
MORE = "县农信联社与县文明办推出新产品，好家风可以获得20至30万元不等的信用贷款，吴海强申请到了20万元。\n"
OTHER = "本报讯（记者 彭瑶琳）河北省沧州市开展专项治理，日前曝光9起典型案件，涉及村卫生室建设资金补贴。\n"
SIGNED = OTHER.replace("本报讯（记者 彭瑶琳）", "")


def bodies(raw: str) -> list[str]:
    return [one.body.chars for one in articles_of(raw)]


def test_items_with_bullets_go_on_behind_a_report_without() -> None:
    end = "本报记者 冯华欣\n"
    head = f"善念善举有回报\n{FAMILY}●让企业办事更省心\n{FAMILY}"
    whole, other = bodies(f"{head}沧州曝光典型案件\n{OTHER}●让群众生活更舒心\n{MORE}{end}")
    assert whole.endswith(f"●让群众生活更舒心\n{MORE}".strip())
    assert other == OTHER.strip()
    (_, other) = bodies(f"善念善举有回报\n{FAMILY}沧州曝光典型案件\n{OTHER}●让群众生活更舒心\n{MORE}{end}")
    assert other.endswith(MORE.strip())


def test_a_text_behind_a_byline_goes_on_with_an_article_left_open() -> None:
    raw = f"善念善举有回报\n{FAMILY}沧州曝光典型案件\n{SIGNED}本报记者 彭瑶琳\n{MORE}本报记者 冯华欣\n"
    whole, other = articles_of(raw)
    assert whole.body.chars == f"{FAMILY}{MORE}".strip()
    assert (whole.authors, other.authors) == (("冯华欣",), ("彭瑶琳",))
    closed = raw.replace("沧州曝光", "本报记者 李岚\n沧州曝光")
    assert articles_of(closed)[0].body.chars == FAMILY.strip()


def test_a_text_behind_a_box_goes_on_with_the_nearest_piece() -> None:
    raw = f"善念善举有回报\n本报记者 冯华欣\n{FAMILY}好家风可以获得贷款\n{MORE}浦江：善念有回报\n{FAMILY}"
    box = f"链接\n沧州曝光典型案件\n{SIGNED}（数据来源：县农信联社）\n"
    whole, other = bodies(f"{raw}{box}{MORE}将精神文明转化为物质文明\n{FAMILY}")
    assert whole.startswith(FAMILY) and f"{FAMILY}{MORE}将精神文明" in whole
    assert other == SIGNED.strip()


def test_a_subheading_in_a_continuation_goes_on_with_the_article_above() -> None:
    raw = f"善念善举有回报\n{FAMILY}@continuation （上接01版）\n{SIGNED}好家风可以获得信用贷款\n{MORE}本报记者 冯华欣\n"
    whole, other = bodies(raw)
    assert whole.endswith(MORE.strip())
    assert other == SIGNED.strip()


def test_the_rest_of_the_only_article_left_open() -> None:
    rest = "科创园二期研发楼封顶，建筑面积11万平方米，年底前具备入驻条件。\n"
    raw = f"善念善举有回报\n{FAMILY}沧州曝光典型案件\n{SIGNED}本报记者 彭瑶琳\n{rest}本报记者 冯华欣\n"
    assert articles_of(raw + f"东北三省半年报出炉\n{OTHER}")[0].body.chars == f"{FAMILY}{rest}".strip()
    assert articles_of(raw + "科创园二期研发楼封顶\n")[0].body.chars == FAMILY.strip()


def test_several_subheadings_above_one_byline_go_on_with_the_article_without_one() -> None:
    rest = "科创园二期研发楼封顶，建筑面积11万平方米，年底前具备入驻条件。\n"
    head = f"善念善举有回报\n{FAMILY}@continuation （上接01版）\n{SIGNED}"
    parts = f"园区建设再提速\n●{rest}政务服务有温度\n●{rest}本报记者 冯华欣\n"
    whole, other = articles_of(f"{head}{parts}")
    assert whole.body.chars.endswith(f"政务服务有温度\n●{rest}".strip())
    assert (whole.authors, other.body.chars) == (("冯华欣",), SIGNED.strip())
    signed = parts.replace("政务服务", "本报记者 彭瑶琳\n政务服务")
    assert articles_of(f"{head}{signed}")[0].body.chars == FAMILY.strip()


def test_an_item_in_a_continuation_goes_on_with_the_article_of_its_look() -> None:
    head = f"善念善举有回报\n{FAMILY}●让企业办事更省心\n{FAMILY}@continuation （上接01版）\n{SIGNED}"
    whole, other = bodies(f"{head}●让群众生活更舒心\n{MORE}本报记者 冯华欣\n")
    assert whole.endswith(f"●让群众生活更舒心\n{MORE}".strip())
    assert other == SIGNED.strip()
