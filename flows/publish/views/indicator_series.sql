-- One concept at one place over the years, as every document states it. A series is what agrees in concept, place,
-- measure, unit_base and period_kind: other measures, currencies and lengths of time are other series.
CREATE VIEW indicator_series AS
SELECT
    i.concept,
    c.name_zh AS concept_zh,
    c.name_en AS concept_en,
    i.place_code,
    i.place,
    i.measure,
    i.period,
    CASE
        WHEN i.period LIKE '%/%' THEN 'span'
        WHEN i.period LIKE '%-Q_' THEN 'quarter'
        WHEN i.period LIKE '%-H_' THEN 'half'
        WHEN i.period LIKE '%-__-__' THEN 'day'
        WHEN i.period LIKE '%-__' THEN 'month'
        ELSE 'year'
    END AS period_kind,
    i.period_start,
    i.status,
    i.comparator,
    i.value,
    i.value_max,
    i.unit,
    i.value_base,
    i.unit_base,
    t.dated,
    i.document_id,
    row_number() OVER (
        PARTITION BY i.concept, coalesce(i.place_code, i.place), i.measure, i.unit_base, i.period, i.status
        ORDER BY t.dated DESC NULLS LAST, i.document_id, i.raw_start
    ) = 1 AS is_latest,
    i.name,
    i.quote,
    i.raw_start,
    i.raw_end,
    i.indicator_id
FROM indicators AS i
JOIN document_dates AS t USING (document_id)
LEFT JOIN concepts AS c ON c.code = i.concept
WHERE i.concept IS NOT NULL AND i.period IS NOT NULL
ORDER BY i.concept, i.place_code, i.place, i.measure, i.unit_base, period_kind, i.period_start, t.dated, i.raw_start;

COMMENT ON VIEW indicator_series IS 'One concept at one place over the years, as every document states it; a series agrees in concept, place, measure, unit_base and period_kind. 同一概念、同一地区各年的数值，逐文献列出；概念、地区、度量、基本单位与时期长短皆同者为一序列。';
COMMENT ON COLUMN indicator_series.period_kind IS 'How long the period is: year, half, quarter, month, day or span. 时期的长短：年、半年、季、月、日或跨年。';
COMMENT ON COLUMN indicator_series.is_latest IS 'Whether no later document states the same concept, place, measure, period and status. 是否为同一概念、地区、度量、时期与状态的最近一次陈述。';
COMMENT ON COLUMN indicator_series.concept_zh IS 'The concept in Chinese. 概念的中文名称。';
COMMENT ON COLUMN indicator_series.concept_en IS 'The concept in English. 概念的英文名称。';
