-- Each project's mentions by date, with what was said of it and where.
CREATE VIEW project_timeline AS
SELECT
    m.project_id,
    p.name AS project,
    t.dated,
    m.name AS mentioned_as,
    m.stage,
    m.status,
    m.deadline,
    m.deadline_on,
    m.investment_yuan,
    m.place_code,
    m.place,
    m.owner,
    s.text AS sentence,
    m.document_id,
    d.title AS document_title,
    d.place AS document_place,
    m.raw_start,
    m.raw_end,
    m.mention_id
FROM project_mentions AS m
JOIN projects AS p USING (project_id)
JOIN documents AS d ON d.document_id = m.document_id
JOIN document_dates AS t ON t.document_id = m.document_id
JOIN sentences AS s USING (sentence_id)
ORDER BY p.name, m.project_id, t.dated, m.document_id, m.raw_start;

COMMENT ON VIEW project_timeline IS 'Each mention of a project by date, with stage, status, deadline, investment and the sentence that says it. 各项目历次被提及的情况，按日期排列，附阶段、状态、期限、投资与原句。';
COMMENT ON COLUMN project_timeline.dated IS 'The day that the document is taken to be of, as in document_dates. 文献所系之日，见 document_dates。';
