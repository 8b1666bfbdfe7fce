-- Projects whose promised deadline had passed when the latest document that names them did not call them complete.
CREATE VIEW overdue_projects AS
WITH dated AS (
    SELECT m.*, d.published_on
    FROM project_mentions AS m
    JOIN documents AS d USING (document_id)
    WHERE m.project_id IS NOT NULL AND m.kind = 'single' AND d.published_on IS NOT NULL
),
promised AS (
    SELECT * FROM dated
    WHERE deadline_on >= published_on
    QUALIFY row_number() OVER (PARTITION BY project_id ORDER BY published_on DESC, deadline_on DESC, raw_start) = 1
),
latest AS (
    SELECT * FROM dated
    QUALIFY row_number() OVER (
        PARTITION BY project_id
        ORDER BY published_on DESC, stage IS NULL, status = 'target', document_id, raw_start
    ) = 1
),
completed AS (
    SELECT DISTINCT project_id FROM dated WHERE stage = 'complete' AND status = 'actual'
)
SELECT
    p.project_id,
    p.name,
    p.place_code,
    p.place,
    promised.deadline,
    promised.deadline_on,
    latest.published_on AS latest_published_on,
    latest.stage AS latest_stage,
    latest.status AS latest_status,
    latest.published_on - promised.deadline_on AS days_overdue,
    promised.published_on AS promised_on,
    promised.document_id AS promised_in,
    promised.quote AS promised_quote,
    latest.document_id AS latest_in,
    latest.quote AS latest_quote
FROM projects AS p
JOIN promised USING (project_id)
JOIN latest USING (project_id)
WHERE promised.deadline_on < latest.published_on
  AND p.project_id NOT IN (SELECT project_id FROM completed)
ORDER BY days_overdue DESC, p.name, p.project_id;

COMMENT ON VIEW overdue_projects IS 'Projects whose deadline, as last promised, had passed when the latest document that names them appeared, and which no document reports complete. 在最近提及它的文献发布时，最后一次承诺的期限已过，而没有文献报告其建成的项目。';
COMMENT ON COLUMN overdue_projects.days_overdue IS 'Days from the deadline to the latest document that names the project. 自期限至最近提及该项目之文献的天数。';
