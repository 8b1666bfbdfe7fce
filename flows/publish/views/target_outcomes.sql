-- A target beside what was reported later for the same thing, place, measure and period.
CREATE VIEW target_outcomes AS
WITH stated AS (
    SELECT
        i.*,
        coalesce(i.concept, i.name) AS thing,
        coalesce(i.place_code, i.place, '') AS at_place,
        t.dated
    FROM indicators AS i
    JOIN document_dates AS t USING (document_id)
    WHERE i.period IS NOT NULL
),
paired AS (
    SELECT
        t.*,
        a.indicator_id AS outcome_id,
        a.value AS outcome_value,
        a.unit AS outcome_unit,
        a.value_base AS outcome_base,
        a.dated AS outcome_dated,
        a.document_id AS outcome_document_id,
        a.quote AS outcome_quote,
        row_number() OVER (
            PARTITION BY t.indicator_id
            ORDER BY a.dated DESC NULLS LAST, a.document_id, a.raw_start
        ) AS choice
    FROM stated AS t
    LEFT JOIN stated AS a
        ON a.status = 'actual'
        AND a.thing = t.thing
        AND a.at_place = t.at_place
        AND a.measure = t.measure
        AND a.unit_base = t.unit_base
        AND a.period = t.period
        AND a.document_id <> t.document_id
        AND a.dated >= t.dated
    WHERE t.status = 'target'
)
SELECT
    concept,
    name,
    place_code,
    place,
    measure,
    period,
    comparator,
    value AS target_value,
    unit AS target_unit,
    outcome_value,
    outcome_unit,
    outcome_base - value_base AS difference_base,
    unit_base,
    CASE
        WHEN outcome_base IS NULL OR comparator = 'approx' THEN NULL
        WHEN (comparator = 'lt') <> (value_base < 0) THEN outcome_base <= value_base
        ELSE outcome_base >= value_base
    END AS is_met,
    dated AS target_dated,
    document_id AS target_document_id,
    quote AS target_quote,
    indicator_id AS target_id,
    outcome_dated,
    outcome_document_id,
    outcome_quote,
    outcome_id
FROM paired
WHERE choice = 1
ORDER BY period_start, place_code, place, concept, name, target_id;

COMMENT ON VIEW target_outcomes IS 'Each target, beside the value that a later document reports for the same concept (or name), place, measure and period; empty where none does. 每个目标，与其后文献就同一概念（或名称）、地区、度量与时期所报告的数值并列；无报告者为空。';
COMMENT ON COLUMN target_outcomes.difference_base IS 'What was reported less what was targeted, in unit_base. 报告值减目标值，以 unit_base 计。';
COMMENT ON COLUMN target_outcomes.is_met IS 'Whether the outcome reaches the target: not below it, or not above it where the target is an upper limit or a fall; empty where the target is approximate. 结果是否达到目标：不低于目标；目标为上限或下降者，不高于目标；目标为约数者为空。';
COMMENT ON COLUMN target_outcomes.target_value IS 'The target as written, its magnitude left in the unit. 所书的目标值，量级留在单位中。';
COMMENT ON COLUMN target_outcomes.target_unit IS 'Unit of the target as written. 所书的目标单位。';
COMMENT ON COLUMN target_outcomes.target_dated IS 'The day of the document that sets the target. 提出目标的文献之日期。';
COMMENT ON COLUMN target_outcomes.target_document_id IS 'The document that sets the target. 提出目标的文献。';
COMMENT ON COLUMN target_outcomes.target_quote IS 'The words that set the target. 提出目标的原文。';
COMMENT ON COLUMN target_outcomes.target_id IS 'The row of indicators that is the target. 目标在 indicators 表中的行。';
COMMENT ON COLUMN target_outcomes.outcome_value IS 'The reported value as written. 所书的报告值。';
COMMENT ON COLUMN target_outcomes.outcome_unit IS 'Unit of the reported value as written. 所书的报告值单位。';
COMMENT ON COLUMN target_outcomes.outcome_dated IS 'The day of the document that reports it, the latest that does. 报告该值的最近文献之日期。';
COMMENT ON COLUMN target_outcomes.outcome_document_id IS 'The document that reports it. 报告该值的文献。';
COMMENT ON COLUMN target_outcomes.outcome_quote IS 'The words that report it. 报告该值的原文。';
COMMENT ON COLUMN target_outcomes.outcome_id IS 'The row of indicators that is the report. 报告值在 indicators 表中的行。';
