// A crosswalk: what the catalogue says of each dataset, under the names of the Chinese metadata elements, for a
// government's own data portal. The element names and clauses of DB37/T 2885-2016 (政务信息资源核心元数据, Shandong) are
// those of its table of contents; clauses 6.9 and 6.10 could not be seen and are left out. GB/T 21063.3-2007 names the
// elements that are marked so alike. What DCAT calls each of them stands beside it.
import type { Edition } from '../../edition.ts'
import { marked } from '../about.ts'
import type { FileInfo } from '../file-info.ts'
import type { PublishedTable } from '../tables.ts'

interface Element {
  /** Its name in DB37/T 2885-2016, and in GB/T 21063.3-2007 where `national`. */
  name: string
  clause: string
  national: boolean
  dcat: string
  value: (edition: Edition, table: PublishedTable, files: readonly FileInfo[]) => string | readonly string[]
}

const addressOf = ({ url }: Edition, { dataset }: PublishedTable) => `${url}data/${dataset.name}/`

const ELEMENTS: readonly Element[] = [
  {
    name: '信息资源名称',
    clause: '6.1',
    national: true,
    dcat: 'dct:title',
    value: ({ site }, { dataset }) => `${site.title.zh}：${dataset.title.zh}`,
  },
  {
    name: '信息资源摘要',
    clause: '6.2',
    national: true,
    dcat: 'dct:description',
    value: (edition, { dataset }) => marked(edition, dataset.about).zh,
  },
  {
    name: '信息资源标识符',
    clause: '6.3',
    national: true,
    dcat: 'dct:identifier',
    value: (edition, table) => `${addressOf(edition, table)}#dataset`,
  },
  {
    name: '信息资源提供方',
    clause: '6.4',
    national: true,
    dcat: 'dct:publisher',
    value: ({ site }) => site.publisher.zh,
  },
  { name: '信息资源分类', clause: '6.5', national: true, dcat: 'dcat:theme', value: () => '工业和信息化' },
  {
    name: '信息资源格式',
    clause: '6.6',
    national: false,
    dcat: 'dct:format',
    value: (_, { dataset }, files) =>
      files
        .filter(file => file.dataset === dataset.name)
        .map(({ path }) => path.slice(dataset.name.length + 1)),
  },
  {
    name: '信息资源管理方式',
    clause: '6.7',
    national: false,
    dcat: 'dct:accrualPeriodicity',
    value: () => '按公告更新',
  },
  {
    name: '信息资源共享类型',
    clause: '6.8',
    national: false,
    dcat: 'dct:accessRights',
    value: () => '向社会开放',
  },
  { name: '信息资源发布日期', clause: '6.11', national: true, dcat: 'dcat:version', value: ({ day }) => day },
  {
    name: '服务信息',
    clause: '6.12',
    national: true,
    dcat: 'dcat:contactPoint',
    value: ({ site }) => Object.values(site.contact).filter(one => one !== undefined),
  },
  { name: '在线资源链接地址', clause: '6.13', national: true, dcat: 'dcat:landingPage', value: addressOf },
  {
    name: '元数据维护方',
    clause: '6.14',
    national: true,
    dcat: 'dct:publisher',
    value: ({ site }) => site.publisher.zh,
  },
  { name: '元数据版本', clause: '6.15', national: false, dcat: 'dcat:version', value: ({ day }) => day },
]

/** The content of elements.json: how the elements map to DCAT, and their values for every dataset. */
export function chineseElements(
  edition: Edition,
  tables: readonly PublishedTable[],
  files: readonly FileInfo[],
) {
  return {
    elements: ELEMENTS.map(({ name, clause, national, dcat }) => ({
      name,
      standards: [`DB37/T 2885-2016 ${clause}`, ...(national ? ['GB/T 21063.3-2007'] : [])],
      dcat,
    })),
    datasets: Object.fromEntries(
      tables.map(table => [
        table.dataset.name,
        Object.fromEntries(ELEMENTS.map(({ name, value }) => [name, value(edition, table, files)])),
      ]),
    ),
  }
}
