// The questions that people ask of the register, each with the SQL that answers it. They are the views of
// register.sqlite and are published as QUESTIONS.md; the same statements answer from the CSV and Parquet files (with
// hyphens in their names as underscores, lists as text with `;`, and julianday, which DuckDB calls julian).
import type { Words } from '../problem.ts'

export interface Question extends Words {
  /** The name of the view. */
  name: string
  sql: string
}

export const QUESTIONS: readonly Question[] = [
  {
    name: 'titles_by_district',
    zh: '各区市有多少称号，其中多少有效、多少是无人的？',
    en: 'How many titles does each district have, how many of them active, how many unmanned?',
    sql: `SELECT district, count(*) AS titles,
  count(*) FILTER (WHERE status = 'active') AS active,
  count(*) FILTER (WHERE unmanned) AS unmanned
FROM titles
GROUP BY district
ORDER BY titles DESC, district NULLS LAST`,
  },
  {
    name: 'revoked_and_why',
    zh: '哪些称号被撤销，依据哪几项情形，出自哪份公告？',
    en: 'Which titles were revoked, on what grounds, by which notice?',
    sql: `SELECT r.revoked_on, t.title_id, t.enterprise_name, t.name, c.label_zh AS ground, n.title AS notice
FROM revocations r
JOIN titles t ON t.title_id = r.title_id
JOIN notices n ON n.notice_id = r.notice_id
JOIN codes c ON c.dataset = 'revocations' AND c.column_name = 'reasons'
  AND (';' || r.reasons || ';') LIKE ('%;' || c.code || ';%')
ORDER BY r.revoked_on, t.title_id, c.code`,
  },
  {
    name: 'unqualified_and_listed',
    zh: '哪些称号复评不合格或未参加复评，却仍未撤销？',
    en: 'Which titles were graded unqualified or were absent, and have not been revoked?',
    sql: `SELECT t.title_id, t.enterprise_name, t.name, t.latest_round, t.latest_grade
FROM titles t
WHERE t.status = 'pending-revocation'
ORDER BY t.title_id`,
  },
  {
    name: 'median_days_to_announcement',
    zh: '从公示开始到认定，中位数是多少天？',
    en: 'What is the median number of days from the start of a window to the certification?',
    sql: `WITH waits AS (
  SELECT w.window_id, min(julianday(t.certified_on)) - julianday(w.starts_on) AS days
  FROM windows w
  JOIN candidates c ON c.window_id = w.window_id
  JOIN titles t ON t.candidate_id = c.candidate_id
  GROUP BY w.window_id, w.starts_on
), ranked AS (
  SELECT days, row_number() OVER (ORDER BY days, window_id) AS place, count(*) OVER () AS windows
  FROM waits
)
SELECT max(windows) AS windows, avg(days) AS median_days
FROM ranked
WHERE 2 * place IN (windows, windows + 1, windows + 2)`,
  },
  {
    name: 'refused_now',
    zh: '哪些企业现在不予受理申报，到哪一天为止？',
    en: 'Which enterprises may not apply now, and until when?',
    sql: `SELECT e.enterprise_id, e.name, e.refused_until, e.may_reapply_from
FROM enterprises e
JOIN status_periods p ON p.subject = 'enterprise' AND p.subject_id = e.enterprise_id
WHERE p.status = 'refused' AND p."to" IS NULL
ORDER BY e.refused_until, e.enterprise_id`,
  },
  {
    name: 'most_titles',
    zh: '哪十家企业的有效称号最多？',
    en: 'Which ten enterprises have the most active titles?',
    sql: `SELECT enterprise_id, name, district, active_titles, titles
FROM enterprises
WHERE active_titles > 0
ORDER BY active_titles DESC, titles DESC, enterprise_id
LIMIT 10`,
  },
  {
    name: 'active_at_end_of_year',
    zh: '每年年底，各类别有多少有效称号？',
    en: 'How many titles of each category were active at the end of each year?',
    sql: `WITH years AS MATERIALIZED (
  SELECT DISTINCT substr(CAST(day AS VARCHAR), 1, 4) AS year
  FROM events
  WHERE substr(CAST(day AS VARCHAR), 1, 4) < (SELECT substr(max(CAST(day AS VARCHAR)), 1, 4) FROM events)
)
SELECT y.year, t.category, count(*) AS active
FROM years y
JOIN status_periods p ON p.subject = 'title' AND p.status = 'active'
  AND CAST(p."from" AS VARCHAR) <= y.year || '-12-31'
  AND coalesce(CAST(p."to" AS VARCHAR), '9999-12-31') >= y.year || '-12-31'
JOIN titles t ON t.title_id = p.subject_id
GROUP BY y.year, t.category
ORDER BY y.year, t.category`,
  },
  {
    name: 'held_on_a_day',
    zh: '某一天谁持有什么称号、当时是什么状态？（这里是最近一个年底；把 asked 里的日期换成要查的那一天。网页上是 /register/?on=2023-12-31）',
    en: 'Who held what on a day, and how did it stand? (Here the end of the last year; put the day you want into asked. On the site: /en/register/?on=2023-12-31)',
    sql: `WITH asked AS (
  SELECT (CAST(substr(max(CAST(day AS VARCHAR)), 1, 4) AS INTEGER) - 1) || '-12-31' AS on_day
  FROM events
)
SELECT a.on_day, t.title_id, t.enterprise_id, t.name, t.district, p.status
FROM asked a
JOIN status_periods p ON p.subject = 'title'
  AND CAST(p."from" AS VARCHAR) <= a.on_day
  AND coalesce(CAST(p."to" AS VARCHAR), '9999-12-31') >= a.on_day
JOIN titles t ON t.title_id = p.subject_id
ORDER BY t.title_id`,
  },
  {
    name: 'grades_by_round',
    zh: '每轮复评各等次有多少？',
    en: 'How many titles got which grade in each round?',
    sql: `SELECT r.round_id, r.grade, c.label_zh AS label, count(*) AS titles
FROM re_evaluations r
JOIN codes c ON c.dataset = 're-evaluations' AND c.column_name = 'grade' AND c.code = r.grade
GROUP BY r.round_id, r.grade, c.label_zh
ORDER BY r.round_id, titles DESC, r.grade`,
  },
  {
    name: 'objections_by_window',
    zh: '每次公示列出多少项目，收到多少异议，认定了多少？',
    en: 'How many candidates did each window list, how many objections came, how many were certified?',
    sql: `SELECT w.window_id, w.starts_on, w.ends_on, w.status, w.candidates,
  count(DISTINCT e.event_id) AS objections,
  count(DISTINCT c.candidate_id) FILTER (WHERE c.status = 'certified') AS certified
FROM windows w
LEFT JOIN candidates c ON c.window_id = w.window_id
LEFT JOIN events e ON e.kind = 'objection-received' AND e.subject_id = c.candidate_id
GROUP BY w.window_id, w.starts_on, w.ends_on, w.status, w.candidates
ORDER BY w.starts_on, w.window_id`,
  },
  {
    name: 'days_until_the_list_follows',
    zh: '企业更名后，名单平均多少天才改用新名称，最长多少天？',
    en: 'How many days does the list take to follow a change of name, on average and at most?',
    sql: `SELECT count(*) AS changes,
  round(avg(julianday(n.published_on) - julianday(r.changed_on)), 1) AS mean_days,
  max(julianday(n.published_on) - julianday(r.changed_on)) AS most_days
FROM renames r
JOIN notices n ON n.notice_id = r.notice_id
WHERE r.new_name IS NOT NULL`,
  },
]
