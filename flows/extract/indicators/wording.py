"""Words inside of a name that are none of it: when it was, who did it, what was said on the way to the number."""

from __future__ import annotations

import re

from flows.extract.indicators.lexicon import VERB, Words
from flows.extract.indicators.trimming import BEFORE_THEN
from flows.patterns import searcher
from flows.vocabulary import vocabulary

D = r"[\d０-９]"
YEARS = rf"{D}{{4}}年(?!代)(?:[上下]半年|全年|{D}{{1,2}}月份?(?:{D}{{1,2}}日)?|[一二三四]季度|[底末])*"
TIME_INSIDE = re.compile(
    r"(?<=[\u4e00-\u9fffA-Za-z”）])在?(?<![第“《各上下两前至到比较与从由自时—－-])"
    rf"(?:{YEARS}|[今去]年(?:[上下]半年|第?[一二三四]季度|前[一二三]季度)?|{D}{{1,2}}月{D}{{1,2}}日"
    rf"|(?<![半一二三四五]年)[上下]半年|前[一二三]季度|第?[一二三四]季度|{D}{{1,2}}[-—－~～至]{D}{{1,2}}月份?|{D}{{1,2}}月份)"
    r"(?:的(?=.{2}))?"
    rf"(?![度制计规行版起]|{BEFORE_THEN})"
)
HAS_TIME = re.compile("[年月季]")
REACHED_IN = re.compile(
    rf"(?:增加|增长|提高|提升|上升|下降|降低|减少|扩大|发展|上调|下调|升|降|增|减)[到至]{D}{{4}}年(?:[底末]|{D}{{1,2}}月)?的?$"
)
SPEAKER = re.compile(
    r"^(?:[今明去]年|下一步)?，?(?:我们|他们|她们|俺们|咱们|俺家|我家|[我他她俺]|(?:施工|工作)人员|工人们?)(?=先后|陆续|初步|打算|[已将把要共也还种养拿])(?:将|已|把|要|共|也|还|就|先后|陆续|初步|打算)*"
)
RANKED = re.compile(r"^.*[居列排][^，]{0,10}第[\d一二三四五六七八九十]+位?(?![届次期批])(?=[^，产]{4})")
BOUNDS = ("以上", "以内", "以下", "左右")
WITHIN = re.compile("^内(?=(?:完成|实现|建成|办结|达到)|$)")  # 5个工作日内完成
SLOGANS = (
    "擦亮",
    "书写",
    "走出",
    "走上",
    "迈出",
    "谱写",
    "绘就",
    "跑出",
    "奏响",
    "描绘",
    "开创",
    "筑牢",
    "守护",
    "创造",
)
INDICATOR = Words(row["name_zh"] for row in vocabulary("concepts"))
POINTING = frozenset("我他她俺咱该这今明去下施工")  # what SPEAKER and THIS begin with
THIS = re.compile(
    r"^(?:该|这个|这座|这条)(?:[^，省市县区州]{0,2}(?:聚区|园区|发区|景区|灌区|新区|片区|社区|镇|乡|村|院(?!区)|校|局)(?=[\u4e00-\u9fff“]{3})"
    r"|(?:工程|项目|企业|公司)(?=(?:每年|可|年可|预计|计划)[\u4e00-\u9fff]{2}))"
)
FOLLOWING = re.compile(
    r"继[^，。；]{1,12}?(?:之后|以后|后)|^继前一?[^，。；]{1,6}日"
    r"|连续[\d０-９一二两三四五六七八九十多]+年(?:均|都)?$"
    r"|(?:历时|耗时|用时)[\d０-９一二三四五六七八九十两多余]+个?(?:年|月|天|小时)(?:时间)?"
)
ONCE_BUILT = re.compile(
    "^.{0,16}?(?:建成|投产|投用|投运|完工|达产|运营|交付|启用)(?:投产|投用|运营|达产)?(?:之|以)?后(?:每年|年)?(?:可|将|能|预计)*(?=.{2})"
)
PER_UNIT = re.compile("(?:约为|达到|约|为|达)每[^，每]{1,6}$")  # 平均浓度为每升28.4毫克
SHOULD = re.compile(
    "^.{2,20}?(?<![主需重纪首必概纲摘次紧扼只])要(?![求素闻道案点件塞害务领])(?=.{4})"
)  # who should do it
BEFORE_THAT = re.compile("^[\u4e00-\u9fff]{1,3}前(?:还|也)?将")  # 秋播前还将
TIME_BEHIND = re.compile("(?<=..)(?:春节|国庆节?|元旦|年[底末]|月底|汛期?|入冬)前$")
DRIVEN = re.compile("(?<![接享承感遭忍经])受[^，受]{2,14}?(?:影响|拖累|冲击|制约)")  # why it grew or fell
ON_THE_WAY = re.compile(r"(?:提高|增加|提升|上调|调整|下调|减少|降低|降)(?:到|至|为)(?=每|人均|户均|月均|年均)")
DID = {row["verb"]: row["attains"] == "yes" for row in vocabulary("actor_verbs")}
ACTOR = searcher(
    r"(?<=.)(?:公司|集团|机场|陆港|口岸|银行|联社|合作社|街道|协会|委员会|管委会|办事处|部门|法院|局|(?<=[^城夜门超菜都].)[县州]"
    r"|(?<=.[^城夜门超菜都])市|(?<=..[^城市小社园景户成发范保牧灌矿山库新老郊辖地片街校厂营港林农湖能中])区"
    rf"|(?:书记|主任|委员|会计|村长|经理)[\u4e00-\u9fff]{{2,3}}?(?:采取[^，]{{2,14}}(?:方式|手段|办法))?(?={'|'.join(DID)}))"
    r"(?:[已共还也将又]|累计|先后|陆续|计划|每周|每年|每月)*(?=[\u4e00-\u9fff])"
)
SHORTEST = 7  # 某公司发放贷款
SHARES = ("率", "比重", "占比", "比例")


def without_time(text: str) -> str:
    """山东上半年居民收入 → 山东居民收入; a leading period is for `strip_lead`, 十四五规划 and 年度 stay."""
    return TIME_INSIDE.sub("", REACHED_IN.sub("", text)) if HAS_TIME.search(text, 1) else text


def without_asides(text: str) -> str:
    """Without who speaks, what came before and how the number was reached.

    >>> without_asides("我们将把重点项目"), without_asides("孝感、黄冈继荆州后")
    ('重点项目', '孝感、黄冈')
    """
    if "继" in text or "时" in text or "连续" in text:
        text = FOLLOWING.sub("", text)
    if "每" in text or "均" in text:
        text = PER_UNIT.sub("", ON_THE_WAY.sub("", text))
    if text.endswith("前"):
        text = TIME_BEHIND.sub("", text)
    if "后" in text:
        text = ONCE_BUILT.sub("", text)
    if "要" in text:
        text = SHOULD.sub("", text)
    if "受" in text:
        text = DRIVEN.sub("", text)
    if "第" in text:
        text = RANKED.sub("", text)
    if text[2:5].count("将"):
        text = BEFORE_THAT.sub("", text)
    if text.startswith(BOUNDS):
        text = text[2:]
    if text.startswith("内"):
        text = WITHIN.sub("", text)
    if text.startswith(SLOGANS) and (at := INDICATOR.find(text, 4)) > 0:
        text = text[at:]
    if text.startswith("这里") and not text.startswith("这里程"):
        text = text[2:]
    return THIS.sub("", SPEAKER.sub("", text)) if text[:1] in POINTING else text


def without_actor(text: str) -> str:
    """What an organisation did, without the organisation; what it attained stays its own.

    >>> without_actor("东方红国际陆港开行中欧班列"), without_actor("安宁市完成地区生产总值")
    ('开行中欧班列', '安宁市地区生产总值')
    """
    if len(text) < SHORTEST or text.endswith(SHARES):
        return text
    for found in ACTOR.finditer(text):
        at = found.end()
        end = VERB.prefix(text, at)
        verb = text[at:end]
        if verb not in DID or end + 2 > len(text):
            continue
        if DID[verb]:
            return text[: found.end()] + text[end:]
        return text[at:]
    return text
