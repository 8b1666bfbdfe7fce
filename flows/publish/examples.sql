-- How much of everything is there?
SELECT count(DISTINCT document_id) AS documents, count(*) AS indicators, count(concept) AS with_concept FROM indicators;

-- What does the latest report say a district's revenue was, and where exactly does the text say so?
SELECT i.name, i.value, i.unit, i.period, i.quote, d.source_path, i.raw_start, i.raw_end
FROM indicators AS i JOIN documents AS d USING (document_id)
WHERE i.name LIKE '%一般公共预算收入%' AND i.measure = 'level' AND i.status = 'actual'
ORDER BY d.published_on DESC, i.raw_start LIMIT 5;

-- The raw characters behind a value, cut out of the source text:
SELECT i.quote, substring(d.raw_text, i.raw_start + 1, i.raw_end - i.raw_start) AS raw_characters
FROM indicators AS i JOIN documents AS d USING (document_id) ORDER BY i.indicator_id LIMIT 5;

-- How did one concept develop at one place?
SELECT place, period, value, unit, published_on FROM indicator_series
WHERE concept = 'gdp' AND measure = 'level' AND period_kind = 'year' AND is_latest ORDER BY place, period_start;

-- Which targets were met?
SELECT place, name, period, target_value, target_unit, outcome_value, outcome_unit, is_met FROM target_outcomes
WHERE outcome_value IS NOT NULL ORDER BY period, place, name;

-- Which projects are promised for a year, with the sentence that promises them?
SELECT m.name, m.place, m.deadline, s.text FROM project_mentions AS m JOIN sentences AS s USING (sentence_id)
WHERE m.deadline LIKE '2020%' ORDER BY m.deadline_on, m.name;

-- Which projects are behind their deadline?
SELECT name, deadline, days_overdue, latest_stage, latest_quote FROM overdue_projects;

-- The largest stated investments:
SELECT name, place, investment_value, investment_unit FROM project_mentions
WHERE investment_yuan IS NOT NULL ORDER BY investment_yuan DESC LIMIT 10;

-- What did cleaning repair, by rule?
SELECT rule, count(*) AS repairs FROM repairs GROUP BY rule ORDER BY repairs DESC, rule;

-- What was refused, and why?
SELECT "table", reason, count(*) AS "rows" FROM quarantine GROUP BY ALL ORDER BY "rows" DESC;
