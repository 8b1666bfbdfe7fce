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
    CASE WHEN m.place IS NULL THEN d.place_code ELSE m.place_code END AS place_code,
    coalesce(m.place, d.place) AS place,
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
COMMENT ON COLUMN project_timeline.project IS 'The name of the project, as in the table projects. 项目名称，见 projects 表。';
COMMENT ON COLUMN project_timeline.mentioned_as IS 'The name that this document gives it. 该文献所用的名称。';
COMMENT ON COLUMN project_timeline.place IS 'The place named in the mention, or else that of the document. 提及中所称的地区；未称者为文献的地区。';
COMMENT ON COLUMN project_timeline.place_code IS 'Code of that place, as in the table places. 该地区的代码，见 places 表。';
COMMENT ON COLUMN project_timeline.sentence IS 'The sentence that says it. 载有该提及的句子。';
COMMENT ON COLUMN project_timeline.document_title IS 'The title of the document. 文献标题。';
COMMENT ON COLUMN project_timeline.document_place IS 'The place that the document is of. 文献所属的地区。';
