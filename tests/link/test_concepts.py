"""The concept of an indicator: its whole name must be the concept's, and its unit must fit."""

from __future__ import annotations

import pytest

from flows.extract.units import to_base
from flows.link.concepts import concept_of

IS = [
    ("地区生产总值", "亿元", "level", "gdp"),
    ("ＧＤＰ", "亿元", "level", "gdp"),
    ("国内生产总值", "%", "growth", "gdp"),
    ("2019年全市地区生产总值增速", "%", "level", "gdp"),
    ("经济增长", "%", "growth", "gdp"),
    ("人均生产总值", "万元", "level", "gdp_per_capita"),
    ("规上工业增加值", "%", "growth", "industrial_value_added_above_scale"),
    ("工业增加值", "亿元", "level", "industrial_value_added"),
    ("服务业增加值占GDP的比重", "%", "level", "tertiary_share_of_gdp"),
    ("第三产业增加值占地区生产总值比重", "个百分点", "change", "tertiary_share_of_gdp"),
    ("研发经费支出相当于全市生产总值的比例", "%", "level", "rd_intensity"),
    ("固定资产投资", "%", "growth", "fixed_asset_investment"),
    ("全社会固定资产投资", "亿元", "level", "total_fixed_asset_investment"),
    ("社会消费品零售总额降幅", "个百分点", "difference", "retail_sales"),
    ("地方财政一般预算收入", "亿元", "level", "general_public_budget_revenue"),
    ("一般公共预算收入", "倍", "growth", "general_public_budget_revenue"),
    ("财政总收入", "亿元", "level", "fiscal_total_revenue"),
    ("财政收入", "亿元", "level", "fiscal_revenue"),
    ("农民人均纯收入", "元", "level", "rural_net_income"),
    ("农牧民人均可支配收入", "元", "level", "rural_income"),
    ("城镇常住居民人均可支配收入", "元", "change", "urban_income"),
    ("城镇新增就业", "万人", "level", "urban_new_employment"),
    ("城镇新增就业人数", "万", "level", "urban_new_employment"),
    ("居民消费价格涨幅", "%", "level", "cpi"),
    ("居民消费价格指数", "", "level", "cpi"),
    ("人口自然增长率", "‰", "level", "natural_growth_rate"),
    ("PM₂.₅平均浓度", "微克/立方米", "level", "pm25"),
    ("城市空气质量优良天数", "天", "change", "good_air_days"),
    ("空气质量优良天数比例", "%", "level", "good_air_ratio"),
    ("单位GDP能耗", "%", "growth", "energy_intensity"),
    ("实际利用外资", "万美元", "level", "fdi_used"),
    ("外贸进出口总值", "亿元", "level", "foreign_trade"),
    ("粮食总产", "亿斤", "level", "grain_output"),
    ("粮食平均单产", "千克/亩", "level", "grain_yield"),
    ("新建改建农村公路", "公里", "level", "rural_roads_built"),
    ("“专精特新”小巨人企业", "家", "level", "little_giants"),
    ("高新技术企业总数", "家", "level", "high_tech_firms"),
    ("新增高新技术企业", "家", "level", "new_high_tech_firms"),
    ("每千人口医疗卫生机构床位数", "张", "level", "beds_per_thousand"),
]

IS_NOT = [
    ("装备制造业增加值占比", "%", "level"),
    ("六大优势产业增加值", "%", "growth"),
    ("规上工业亩均增加值", "万元", "level"),
    ("重点企业产值", "亿元", "level"),
    ("地区生产总值", "家", "level"),
    ("地区生产总值", "%", "level"),
    ("经济", "亿元", "level"),
    ("省重点项目投资", "亿元", "level"),
    ("工业项目投资占重点项目投资的比重", "个百分点", "change"),
    ("市本级一般公共预算收入", "亿元", "level"),
    ("中心城区常住人口", "万人", "level"),
    ("国庆假期接待游客", "万人次", "level"),
    ("乡村旅游综合收入", "亿元", "level"),
    ("专精特新企业贷款余额", "亿元", "level"),
    ("老旧小区改造惠及居民", "户", "level"),
    ("城镇新增就业", "个", "growth"),
    ("高新技术企业", "亿元", "level"),
    ("认定高新技术企业", "家", "level"),
    ("贫困人口", "万", "level"),
    ("粮食产量占全省", "%", "level"),
    ("全国第一批高新技术企业", "家", "level"),
    ("出口占全国份额", "%", "level"),
    ("新增铁路运营里程", "公里", "level"),
    ("全国第一", "", "level"),
]

PLACES = [
    ("全省地区生产总值", "410000", "河南省", "gdp"),
    ("全省地区生产总值", "410300", "洛阳市", None),
    ("洛阳市地区生产总值", "410300", "洛阳市", "gdp"),
    ("洛阳全市地区生产总值", "410300", "洛阳市", "gdp"),
    ("郑州市地区生产总值", "410300", "洛阳市", None),
    ("全国粮食产量", "100000", "中国", "grain_output"),
    ("西藏地区生产总值", "540000", "西藏自治区", "gdp"),
    ("全国粮食产量", "410000", "河南省", None),
]


@pytest.mark.parametrize(("name", "unit", "measure", "concept"), IS)
def test_the_whole_name_is_the_concepts(name: str, unit: str, measure: str, concept: str) -> None:
    assert concept_of(name, to_base(1, unit)[1], measure) == concept


@pytest.mark.parametrize(("name", "unit", "measure"), IS_NOT)
def test_a_part_another_scope_or_another_unit_is_no_concept(name: str, unit: str, measure: str) -> None:
    assert concept_of(name, to_base(1, unit)[1], measure) is None


@pytest.mark.parametrize(("name", "code", "place", "concept"), PLACES)
def test_a_place_before_the_name_must_be_the_place_of_the_value(
    name: str, code: str, place: str, concept: str | None
) -> None:
    assert concept_of(name, "元" if "产值" not in name and "总值" in name else "吨", "level", place, code) == concept
