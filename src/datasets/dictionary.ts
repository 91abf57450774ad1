// The datasets that tell of the others: what every column means, and what every code stands for. They are published in
// every format like the rest, so that no download is without its dictionary.
import { once } from '../once.ts'
import type { Words } from '../problem.ts'
import type { Snapshot } from '../register/snapshot.ts'
import { column, type Dataset, dataset, optional } from './dataset.ts'
import { describeColumns, type TableColumn } from './describe.ts'

interface Described {
  dataset: string
  column: TableColumn
}

const DATASET = { name: 'dataset', zh: '数据集', en: 'Dataset' }
const EVERYONE = { zh: '使用数据的每一个人和程序', en: 'Everyone who uses the data, and every program' }
const COLUMN_NAME = { name: 'column_name', zh: '列名', en: 'Name of the column' }

/** The data dictionary of some datasets, and their codes. */
export function dictionariesOf(datasets: readonly Dataset[]): Dataset[] {
  const described = once((snapshot: Snapshot): Described[] =>
    datasets.flatMap(one =>
      describeColumns(one, datasets, snapshot).map(column => ({ dataset: one.name, column })),
    ),
  )
  return [dictionary(described), codes(described)]
}

function dictionary(items: (snapshot: Snapshot) => readonly Described[]): Dataset {
  return dataset<Described>({
    name: 'dictionary',
    title: { zh: '数据字典', en: 'Data dictionary' },
    about: {
      zh: '各数据集每一列的含义、类型、依据的条款和所引用的数据集。',
      en: 'What every column of every dataset means, its type, the article it rests on and what it refers to.',
    },
    forWhom: EVERYONE,
    madeOf: [],
    key: ['dataset', 'column_name'],
    order: [],
    items,
    changes: () => [],
    columns: [
      column(DATASET, one => one.dataset),
      column(COLUMN_NAME, one => one.column.name),
      column({ name: 'type', zh: '类型', en: 'Type', codes: () => TYPES }, one => one.column.type),
      column(
        {
          name: 'required',
          type: 'boolean',
          zh: '必有',
          en: 'Required',
          about: { zh: '每一行都有值', en: 'Whether every row has a value' },
        },
        one => one.column.required,
      ),
      column(
        {
          name: 'is_key',
          type: 'boolean',
          zh: '主键',
          en: 'Key',
          about: { zh: '是否主键的一部分', en: 'Whether it is a part of the primary key' },
        },
        one => one.column.isKey,
      ),
      column({ name: 'title_zh', zh: '中文名称', en: 'Chinese title' }, one => one.column.zh),
      column({ name: 'title_en', zh: '英文名称', en: 'English title' }, one => one.column.en),
      optional({ name: 'about_zh', zh: '中文说明', en: 'Chinese explanation' }, one => one.column.about?.zh),
      optional({ name: 'about_en', zh: '英文说明', en: 'English explanation' }, one => one.column.about?.en),
      optional(
        {
          name: 'refers_to',
          zh: '引用',
          en: 'Refers to',
          about: { zh: '其值是哪个数据集的主键', en: 'The dataset whose key its values are' },
        },
        one => one.column.references?.dataset,
      ),
      optional(
        {
          name: 'article',
          zh: '条款',
          en: 'Article',
          about: { zh: '所依据的现行办法的条号', en: 'The number of the article of the newest measures' },
        },
        one => one.column.article,
      ),
    ],
  })
}

function codes(described: (snapshot: Snapshot) => readonly Described[]): Dataset {
  return dataset<Described & { code: string; label: Words }>({
    name: 'codes',
    title: { zh: '代码表', en: 'Codes' },
    about: {
      zh: '各数据集中每个代码的中英文含义。',
      en: 'What every code in every dataset stands for, in Chinese and English.',
    },
    forWhom: EVERYONE,
    madeOf: [],
    key: ['dataset', 'column_name', 'code'],
    order: [],
    items: snapshot =>
      described(snapshot).flatMap(one =>
        Object.entries(one.column.codes ?? {}).map(([code, label]) => ({ ...one, code, label })),
      ),
    changes: () => [],
    columns: [
      column(DATASET, one => one.dataset),
      column(COLUMN_NAME, one => one.column.name),
      column({ name: 'code', zh: '代码', en: 'Code' }, one => one.code),
      column({ name: 'label_zh', zh: '中文', en: 'Chinese' }, one => one.label.zh),
      column({ name: 'label_en', zh: '英文', en: 'English' }, one => one.label.en),
    ],
  })
}

const TYPES = {
  string: { zh: '文本', en: 'Text' },
  date: { zh: '日期', en: 'Day' },
  boolean: { zh: '是或否', en: 'True or false' },
  integer: { zh: '整数', en: 'Integer' },
  list: { zh: '列表', en: 'List' },
}
