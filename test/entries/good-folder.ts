// A small data folder without an error or a warning: every table, one of them JSON, one with Chinese headers; both ways
// of writing codes; a computed end, an extension, an upheld objection, a revocation that was proposed, a needed waiver.
// test/entries/damages.ts breaks it in one place at a time.
import type { Obstacle } from '../../src/source/folder.ts'

/** The files of a data folder, by their path. */
export type Folder = Map<string, Uint8Array | Obstacle>

const FILES: Readonly<Record<string, string>> = {
  'site.json': `{
  "title": { "zh": "示例市认定公开平台", "en": "Register of Example City" },
  "publisher": { "zh": "示例市工业和信息化局", "en": "Example City Bureau" }, "description": { "zh": "公示、认定和撤销" },
  "url": "https://example.org/",
  "base": "/",
  "licence": { "name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/" },
  "contact": { "office": "装备产业科", "phone": "0631-0000000" },
  "demo": true,
  "as_of": "2023-12-31",
  "redirects": { "/gongshi/": "/publicity/" }
}
`,
  'measures/m2021.json': `{
  "id": "m2021",
  "title": { "zh": "示例市数字化车间认定管理办法", "en": "Measures of Example City" },
  "effective_from": "2021-07-01",
  "effective_to": "2026-06-30", "articles": [{ "no": 8 }, { "no": 12 }, { "no": 16 }],
  "categories": [
    {
      "code": "digital-workshop",
      "label": "数字化车间",
      "unmanned_label": "无人车间",
      "indicators": { "cost_reduction": 20, "productivity_gain": 20, "energy_gain": 10 },
      "indicators_needed": 2,
      "nc_rate": 70,
      "article": 8
    }
  ],
  "publicity": { "days": 5, "day_kind": "calendar", "first_day_counts": true, "article": 12 },
  "operating_years": 1, "windows_required": true,
  "yield_grades": { "priority": ["A", "B"], "refused": ["D"] },
  "grades": [
    { "code": "excellent", "label": "优秀", "ends_title": false },
    { "code": "unqualified", "label": "不合格", "ends_title": true }
  ],
  "revocation_reasons": [
    { "item": 1, "label": "未参加复评", "refusal_years": 2, "article": 16 },
    { "item": 2, "label": "复评不合格", "refusal_years": 2, "article": 16 }
  ]
}
`,
  'districts.csv': `district,name,name_en,authority
east,东区,East,东区工业和信息化局
west,西区,West,西区工业和信息化局
`,
  'enterprises.csv': `企业编号,企业名称,统一社会信用代码,区市,成立日期,行业代码
e1,示例甲机械有限公司,91000000MAAY8XMA16,东区,2010-05-06,C34
e2,示例乙电器有限公司,91000000MAMXECC96N,西区,2021-06-01,C38
e3,"示例丙橡胶有限公司（原厂）
",91000000MA1WKT380D,west,2008-11-30,C29
`,
  'notices.csv': `notice_id,kind,title,document_no,issuer,published_on,measures,batch,source_url,stated_count
p1,公示,2022年第一批拟认定名单公示,,示例市工业和信息化局,2022-03-01,m2021,2022-1,https://example.org/p1,3
x1,correction,关于延长公示期的更正,,,2022-03-04,,,,
a1,announcement,关于公布2022年第一批名单的通知,示例工信〔2022〕3号,,2022-03-15,m2021,2022-1,,2
r1,re-evaluation,关于公布2023年复评结果的通知,,,2023-04-10,m2021,,,re-evaluations:2;renames:1
v1,撤销,关于撤销数字化车间称号的通知,,,2023-05-20,m2021,,,1
p2,公示,拟撤销称号名单公示,,,2023-05-10,m2021,,,
`,
  'windows.csv': `window_id,notice_id,subject,starts_on,ends_on,contact_phone,how_to_object
w1,p1,recognition,2022-03-02,,0631-0000000,书面提出
w2,p2,撤销,2023-05-11,2023-05-17,0631-0000000,书面提出
`,
  'window-changes.csv': `window_id,kind,changed_on,new_ends_on,notice_id
w1,extended,2022-03-04,2022-03-08,x1
`,
  'candidates.csv': `candidate_id,window_id,enterprise_id,category,unmanned,name,recommended_by,applied_on,yield_grade,nc_rate,cost_reduction,productivity_gain,workers_replaced
c1,w1,e1,数字化车间,否,机加工数字化车间,east,2022-01-10,A,72.5,20,25%,
c2,w1,e2,无人车间,是,装配无人车间,west,2022-02-01,B,70,31,20,18
c3,w1,e3,digital-workshop,,密炼数字化车间,西区,2022-01-20,未评价,88,22,21,
`,
  'objections.json': `[
  { "objection_id": "o1", "candidate_id": "c1", "received_on": "2022-03-03", "resolved_on": "2022-03-07", "outcome": "不成立" },
  {
    "objection_id": "o2",
    "candidate_id": "c3",
    "received_on": "2022-03-05",
    "resolved_on": "2022-03-10",
    "outcome": "upheld"
  }
]
`,
  'certifications.csv': `title_id,candidate_id,enterprise_id,category,unmanned,name,batch,notice_id,certified_on
t1,c1,e1,digital-workshop,false,机加工数字化车间,2022-1,a1,2022-03-15
t2,c2,e2,digital-workshop,true,装配无人车间,2022-1,a1,2022-03-15
`,
  're-evaluations.csv': `round_id,title_id,notice_id,grade,reason,productivity
r2023,t1,r1,优秀,,提高 5%
r2023,t2,r1,unqualified,设备闲置,
`,
  'proposed-revocations.csv': `proposal_id,window_id,title_id,reasons
q1,w2,t2,2
`,
  'revocations.csv': `revocation_id,title_id,notice_id,revoked_on,reasons,note
v2023-1,t2,v1,2023-05-20,2,
`,
  'renames.csv': `rename_id,enterprise_id,kind,old_name,new_name,changed_on,notice_id,successor_id
n1,e1,更名,示例甲机械有限公司,示例甲智能装备有限公司,2022-09-01,r1,
n2,e2,merger,,,2023-08-01,,e1
`,
  'waivers.csv': `rule,subject_id,reason,decided_on,notice_id
eligibility/operating-time,c2,由原企业改制设立，车间已运行三年,2022-03-01,p1
`,
  'corrections.csv': `correction_id,table,record_id,column,was,now,reason,corrected_on,notice_id
k1,candidates,c1,name,机加工数字化车闻,机加工数字化车间,排版错字,2022-03-04,x1
`,
  'notices/p1.mdx': `各有关单位：

现将拟认定名单予以公示。
`,
}

/** The files of the good folder, new each time. */
export function goodFolder(): Map<string, Uint8Array> {
  return new Map(Object.entries(FILES).map(([path, text]) => [path, new TextEncoder().encode(text)]))
}
