-- The day that each document is taken to be of: the views over time go by it.
CREATE VIEW document_dates AS
SELECT
    document_id,
    coalesce(
        published_on,
        CASE WHEN genre = 'report' THEN make_date(reporting_year + 1, 1, 31) ELSE make_date(reporting_year, 12, 31) END
    ) AS dated,
    published_on IS NULL AS is_estimated
FROM documents;

COMMENT ON VIEW document_dates IS 'The day that each document is taken to be of: when it was published, or else the end of January after the year that a report reviews, or the end of the year. 各文献所系之日：发布日期；不详者，报告取其回顾年度次年一月末，其他取年末。';
COMMENT ON COLUMN document_dates.is_estimated IS 'Whether the day of publication is not known. 发布日期是否不详。';
COMMENT ON COLUMN document_dates.dated IS 'The day that the document is taken to be of. 文献所系之日。';
