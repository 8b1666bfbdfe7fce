"""The words that a newsroom puts around its articles: names, bylines, mastheads, captions, subheadings."""

from __future__ import annotations

import random

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
    "余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华慧巧美静淑惠珠翠雅芝玉萍红月彩春菊兰凤洁梅琳素云莲真"
    "环雪荣爱妹香莺媛瑞凡佳嘉琼勤珍贞莉桂娣叶璧璐娅琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹"
    "蓉眉君琴蕊薇菁梦岚苑婕馨瑗琰韵融园艺咏卿聪澜纯毓悦昭冰爽琬茗羽希宁欣飘育滢馥"
)
PAPER = ("洛阳日报", "洛阳晚报", "焦作日报", "许昌日报", "漯河日报")
SECTIONS = ("要闻", "综合新闻", "县区新闻", "民生", "经济", "时政·综合", "重点")
SCENES = (
    "工人在生产线上赶制订单",
    "建设中的中州大桥",
    "新区生态公园一角",
    "游客在古城街区游览",
    "农户在大棚里采摘草莓",
    "项目施工现场机械轰鸣",
    "技术人员正在调试设备",
    "志愿者向市民讲解垃圾分类知识",
    "航拍环湖旅游公路",
    "产业园标准化厂房拔地而起",
    "小学生在科技馆体验机器人",
    "居民在社区书房阅读",
)
SUBHEADS = (
    ("产业升级 动能更强劲", "城乡融合 面貌更靓丽", "民生改善 底色更温暖", "改革开放 活力更充足"),
    ("项目建设提速", "营商环境向好", "发展后劲增强", "民生保障有力"),
    ("一张蓝图绘到底", "一着不让抓落实", "一心一意惠民生"),
    ("让企业办事更省心", "让群众生活更舒心", "让城市运行更安心"),
    ("抓创新，培育新动能", "抓开放，拓展新空间", "抓生态，擦亮新底色"),
)
OFFICES = ("宜阳县委书记", "市文化广电和旅游局局长", "洛龙区区长", "市发展改革委主任", "伊川县县长")
COLUMNS = ("项目建设一线行", "学党史 办实事 开新局", "乡村振兴看县域", "一把手访谈", "奋进新征程 建功新时代")


def name(chance: random.Random) -> str:
    """A person's name of two or three characters."""
    return chance.choice(SURNAMES) + "".join(chance.sample(GIVEN, chance.choice((1, 2, 2))))


def spread(person: str) -> str:
    """A name of two characters, set to the width of three."""
    return " ".join(person) if len(person) == 2 else person


def persons(chance: random.Random, most: int = 2) -> list[str]:
    """One name or more."""
    return [name(chance) for _ in range(chance.randint(1, most))]


def writers(chance: random.Random) -> str:
    """`本报记者 甲 乙 通讯员 丙`: who wrote it."""
    role = chance.choice(("本报记者", "本报记者", "本报记者", "洛报融媒记者", "记者", "洛报融媒·洛阳网记者"))
    text = f"{role} {' '.join(persons(chance))}"
    more = chance.random()
    if more < 0.4:
        text += f" 通讯员 {' '.join(persons(chance))}"
    elif more < 0.5:
        text += f" 实习生 {name(chance)}"
    return text


def in_brackets(chance: random.Random) -> str:
    """`（记者 甲 通讯员 乙）`, as it stands in a dateline or behind a text."""
    spaced = chance.random() < 0.3
    people = [spread(one) if spaced else one for one in persons(chance)]
    role = chance.choice(("记者", "记者", "记者", "洛报融媒记者", "见习记者"))
    more = f" 通讯员 {name(chance)}" if chance.random() < 0.4 else ""
    return f"（{role} {' '.join(people)}{more}）"


def dateline(chance: random.Random) -> str:
    """What a report opens with: `本报讯（记者 甲）`."""
    month, day = chance.randint(1, 12), chance.randint(1, 28)
    return chance.choice(
        (
            f"本报讯{in_brackets(chance)}",
            f"本报讯{in_brackets(chance)}",
            f"本报讯 {in_brackets(chance)}",
            f"本报{month}月{day}日讯{in_brackets(chance)}",
            f"洛报融媒讯{in_brackets(chance)}",
            f"新华社北京{month}月{day}日电（记者 {'、'.join(persons(chance))}）",
            f"据新华社北京{month}月{day}日电 ",
        )
    )


def date(chance: random.Random) -> str:
    """`2021年7月22日 星期四`."""
    year, month, day = chance.randint(2012, 2024), chance.randint(1, 12), chance.randint(1, 28)
    return f"{year}年{month}月{day}日 星期{chance.choice('一二三四五六日')}"


def masthead(chance: random.Random) -> list[str]:
    """The lines at the top of a page."""
    page, section = f"{chance.randint(1, 12):02}", chance.choice(SECTIONS)
    return chance.choice(
        (
            [f"{page}·{section}", f"{chance.choice(PAPER)} {date(chance)}", editors(chance)],
            [f"{page} {section} {date(chance)}"],
            [f"{page}  {section}", date(chance), editors(chance)],
            [f"{chance.choice(PAPER)}　{date(chance)}　　　　{section}　第 {int(page)} 版"],
            [date(chance), f"编辑／{name(chance)} 校对／{name(chance)} 组版／{name(chance)}", f"{section} {page}"],
        )
    )


def editors(chance: random.Random) -> str:
    """`责编：李 敏  校对：周晓东  组版：吴 娜`."""
    one, two, three = (spread(name(chance)) for _ in range(3))
    return chance.choice(
        (
            f"责编：{one}  校对：{two}  组版：{three}",
            f"编辑：{one} 美编：{two}",
            f"本版编辑：{one} 校对：{two} 组版：{three}",
            f"责任编辑：{one}　版式：{two}　校对：{three}",
        )
    )


def caption(chance: random.Random) -> tuple[list[str], str]:
    """The lines of a caption, printed once or twice, and its reading."""
    scene, person = chance.choice(SCENES), name(chance)
    doubled = (
        ([f"{scene}{scene} 记者记者 {person}{person} 摄摄"], f"{scene} 记者 {person} 摄"),
        ([f"{scene}{scene} {person}{person} 摄摄"], f"{scene} {person} 摄"),
        ([f"{scene}{scene}", f"本报记者本报记者 {person}{person} 摄摄"], f"{scene} 本报记者 {person} 摄"),
    )
    single = (
        ([f"图为{scene}。 {person} 摄"], f"图为{scene}。 {person} 摄"),
        ([f"{scene}。 本报记者 {person} 摄"], f"{scene}。 本报记者 {person} 摄"),
        ([f"▲{scene} 记者 {person} 摄"], f"▲{scene} 记者 {person} 摄"),
        ([f"{scene}。", f"洛报融媒记者 {person} 摄"], f"{scene}。 洛报融媒记者 {person} 摄"),
    )
    return chance.choice(doubled if chance.random() < 0.6 else single)
