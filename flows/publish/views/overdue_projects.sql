-- Projects whose promised deadline had passed when the latest document that names them appeared, and of which no
-- document since the promise reports what was promised. Who promises anew once the day has passed is still late.
CREATE VIEW overdue_projects AS
WITH ranked AS (
    SELECT
        m.*,
        t.dated,
        CASE stage WHEN 'proposed' THEN 1 WHEN 'start' THEN 2 WHEN 'ongoing' THEN 3 WHEN 'complete' THEN 4 END AS reached
    FROM project_mentions AS m
    JOIN document_dates AS t USING (document_id)
    JOIN documents AS d USING (document_id)
    WHERE m.project_id IS NOT NULL
      AND m.kind = 'single'
      AND t.dated IS NOT NULL
      -- A report's day is known to some weeks, a newspaper's without its date only to the year: too little here.
      AND (d.genre = 'report' OR NOT t.is_estimated)
),
promises AS (
    -- Being under way is no milestone: whoever promises work by a day promises that it will be done.
    SELECT *, CASE WHEN stage IN ('proposed', 'start') THEN reached ELSE 4 END AS promised
    FROM ranked
    WHERE deadline_on >= dated
),
first_promise AS (
    SELECT * FROM promises
    QUALIFY row_number() OVER (PARTITION BY project_id ORDER BY dated, deadline_on, raw_start) = 1
),
latest AS (
    SELECT * FROM ranked
    QUALIFY row_number() OVER (
        PARTITION BY project_id
        ORDER BY dated DESC, stage IS NULL, status = 'target', document_id, raw_start
    ) = 1
),
lapsed AS (
    -- A deadline that was moved before its day came has not lapsed.
    SELECT promises.* FROM promises
    JOIN latest USING (project_id)
    WHERE promises.deadline_on < latest.dated
      AND NOT EXISTS (
          SELECT 1 FROM promises AS moved
          WHERE moved.project_id = promises.project_id
            AND moved.dated > promises.dated
            AND moved.dated <= promises.deadline_on
            AND moved.deadline_on > promises.deadline_on
      )
    QUALIFY row_number() OVER (
        PARTITION BY promises.project_id ORDER BY promises.dated DESC, promises.deadline_on DESC, promises.raw_start
    ) = 1
),
new_promise AS (
    SELECT promises.* FROM promises
    JOIN latest USING (project_id)
    WHERE promises.deadline_on >= latest.dated
    QUALIFY row_number() OVER (
        PARTITION BY promises.project_id ORDER BY promises.dated DESC, promises.deadline_on DESC, promises.raw_start
    ) = 1
)
SELECT
    p.project_id,
    p.name,
    p.place_code,
    p.place,
    lapsed.deadline,
    lapsed.deadline_on,
    lapsed.stage AS promised_stage,
    nullif(first_promise.deadline, lapsed.deadline) AS first_deadline,
    new_promise.deadline AS new_deadline,
    latest.dated AS latest_dated,
    latest.stage AS latest_stage,
    latest.status AS latest_status,
    latest.dated - lapsed.deadline_on AS days_overdue,
    lapsed.dated AS promised_dated,
    lapsed.document_id AS promised_in,
    lapsed.quote AS promised_quote,
    latest.document_id AS latest_in,
    latest.quote AS latest_quote
FROM projects AS p
JOIN first_promise USING (project_id)
JOIN lapsed USING (project_id)
JOIN latest USING (project_id)
LEFT JOIN new_promise USING (project_id)
WHERE NOT EXISTS (
    SELECT 1 FROM ranked AS done
    WHERE done.project_id = p.project_id
      AND done.status = 'actual'
      AND done.reached >= lapsed.promised
      AND done.dated >= lapsed.dated
)
ORDER BY days_overdue DESC, p.name, p.project_id;

COMMENT ON VIEW overdue_projects IS 'Projects whose deadline had passed when the latest document that names them appeared, while no document since the promise reports the promised stage as reached. Moving a deadline once it has passed leaves a project overdue. 在最近提及它的文献发布时，承诺的期限已过，而承诺之后没有文献报告已达到所承诺阶段的项目；逾期后另定期限者仍属逾期。';
COMMENT ON COLUMN overdue_projects.first_deadline IS 'The deadline that was promised first, where it has been moved since. 首次承诺的期限；其后有变动者列出。';
COMMENT ON COLUMN overdue_projects.new_deadline IS 'The deadline that has been promised since and still lay ahead in the latest document. 其后另行承诺、在最近文献发布时尚未到期的期限。';
COMMENT ON COLUMN overdue_projects.days_overdue IS 'Days from the deadline to the latest document that names the project. 自期限至最近提及该项目之文献的天数。';
COMMENT ON COLUMN overdue_projects.name IS 'The name by which the project is called most fully or most often. 项目最完整或最常用的名称。';
COMMENT ON COLUMN overdue_projects.place IS 'The place that the project belongs to: named with it, or else that of its document. 项目所属的地区：文中同提者，否则为文献的地区。';
COMMENT ON COLUMN overdue_projects.place_code IS 'Code of the place, as in the table places. 地区代码，见 places 表。';
COMMENT ON COLUMN overdue_projects.deadline IS 'The deadline that has passed; of several the one promised last. 已过的期限；有数次者取最后一次所承诺的。';
COMMENT ON COLUMN overdue_projects.deadline_on IS 'Last day of that deadline. 该期限的最后一天。';
COMMENT ON COLUMN overdue_projects.promised_stage IS 'What is promised to be reached by then. 承诺届时达到的阶段。';
COMMENT ON COLUMN overdue_projects.promised_dated IS 'The day of the document that promised it. 作出该承诺的文献之日期。';
COMMENT ON COLUMN overdue_projects.promised_in IS 'The document that promised it. 作出该承诺的文献。';
COMMENT ON COLUMN overdue_projects.promised_quote IS 'The words of that promise. 该承诺的原文。';
COMMENT ON COLUMN overdue_projects.latest_dated IS 'The day of the latest document that names the project. 最近提及该项目的文献之日期。';
COMMENT ON COLUMN overdue_projects.latest_stage IS 'What that document says is done. 该文献所述的进展。';
COMMENT ON COLUMN overdue_projects.latest_status IS 'Whether it reports that stage as fact or as a target. 该进展是已成事实，抑或目标。';
COMMENT ON COLUMN overdue_projects.latest_in IS 'The latest document that names the project. 最近提及该项目的文献。';
COMMENT ON COLUMN overdue_projects.latest_quote IS 'The words by which it names the project. 该文献提及此项目的原文。';
