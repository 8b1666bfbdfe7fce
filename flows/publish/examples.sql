-- How much of everything is there?
SELECT count(DISTINCT document_id) AS documents, count(*) AS indicators, count(concept) AS with_concept FROM indicators;

-- What was 涧西区's GDP in 2019, how did it grow, and where exactly does the text say so?
SELECT i.measure, i.value, i.unit, i.period, i.quote, d.source_path, i.raw_start, i.raw_end, s.text AS sentence
FROM indicators AS i JOIN documents AS d USING (document_id) JOIN sentences AS s USING (sentence_id)
WHERE i.concept = 'gdp' AND i.place = '涧西区' AND i.period = '2019' ORDER BY d.published_on, i.raw_start;

-- The raw characters behind a value, cut out of the source text:
SELECT i.quote, substring(d.raw_text, i.raw_start + 1, i.raw_end - i.raw_start) AS raw_characters
FROM indicators AS i JOIN documents AS d USING (document_id) ORDER BY i.indicator_id LIMIT 5;

-- How did one concept develop at one place, as reported and not as planned?
SELECT place, period, value, unit, dated, quote FROM indicator_series
WHERE concept = 'gdp' AND measure = 'level' AND status = 'actual' AND period_kind = 'year' AND is_latest
ORDER BY place, period_start;

-- Which targets were met?
SELECT place, name, period, target_value, target_unit, outcome_value, outcome_unit, is_met FROM target_outcomes
WHERE outcome_value IS NOT NULL ORDER BY period, place, name;

-- Which projects in 涧西区 (410305) have a stated deadline in 2020, in which words?
SELECT m.name, m.deadline, m.stage, m.status, s.text AS sentence
FROM project_mentions AS m JOIN documents AS d USING (document_id) JOIN sentences AS s USING (sentence_id)
WHERE coalesce(m.place_code, d.place_code) = '410305' AND m.deadline_on BETWEEN '2020-01-01' AND '2020-12-31'
ORDER BY m.deadline_on, m.raw_start;

-- Which projects are behind their deadline?
SELECT name, deadline, days_overdue, latest_stage, latest_quote FROM overdue_projects;

-- The largest investments in single undertakings, and where the text says so:
SELECT m.name, coalesce(m.place, d.place) AS place, m.investment_value, m.investment_unit, m.stage, m.deadline,
  s.text AS sentence, d.source_path, m.raw_start
FROM project_mentions AS m JOIN documents AS d USING (document_id) JOIN sentences AS s USING (sentence_id)
WHERE m.kind = 'single' AND m.investment_yuan IS NOT NULL ORDER BY m.investment_yuan DESC, m.mention_id LIMIT 10;

-- What did cleaning repair, by rule?
SELECT rule, count(*) AS repairs FROM repairs GROUP BY rule ORDER BY repairs DESC, rule;

-- What was refused, and why?
SELECT "table", reason, count(*) AS "rows" FROM quarantine GROUP BY ALL ORDER BY "rows" DESC;
