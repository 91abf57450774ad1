import type { WindowState } from '../register/states.ts'
import { windowStatuses } from './codes.ts'
import { column, dataset } from './dataset.ts'
import { recorded } from './recorded.ts'
import { STATUS } from './terms.ts'

/** 公示: every publicity window, with its last day as it is known on the day. */
export const windows = dataset<WindowState>({
  name: 'windows',
  title: { zh: '公示', en: 'Objection periods' },
  about: {
    zh: '每次公示一行：起止日期（含首尾两日）、截止日是否推算、状态和项目数。',
    en: 'Every publicity window: its first and last day, whether the last was computed, its status.',
  },
  forWhom: {
    zh: '关注公示、考虑提出异议的企业和公众',
    en: 'Enterprises and citizens who follow publicity and may object',
  },
  madeOf: ['windows', 'window-changes'],
  key: ['window_id'],
  page: 'publicity/{window_id}/',
  items: snapshot => snapshot.windows,
  changes: ({ window, span, changes }) => [window.since, span.from, ...changes.map(({ since }) => since)],
  columns: [
    column(recorded('windows', 'window_id'), ({ window }) => window.row.window_id),
    column(recorded('windows', 'notice_id'), ({ window }) => window.row.notice_id),
    column(recorded('windows', 'subject'), ({ window }) => window.row.subject),
    column(recorded('windows', 'starts_on', { topic: 'publicity' }), ({ window }) => window.row.starts_on),
    column(
      recorded('windows', 'ends_on', {
        about: {
          zh: '公示最后一日（含当日），已计入延长',
          en: 'The last day, inclusive, with extensions',
        },
        topic: 'publicity',
      }),
      ({ end }) => end.day,
    ),
    column(
      {
        name: 'end_is_computed',
        type: 'boolean',
        zh: '截止日为推算',
        en: 'Whether the end was computed',
        about: {
          zh: '公告没有写明截止日，按办法的公示期推算',
          en: 'The notice prints no last day; it follows from the period in the measures',
        },
        topic: 'publicity',
      },
      ({ end }) => end.isComputed,
    ),
    column({ ...STATUS, codes: windowStatuses }, ({ status }) => status),
    column(
      {
        name: 'candidates',
        type: 'integer',
        zh: '项目数',
        en: 'Proposals',
        about: { zh: '这次公示列出的项目数', en: 'How many it lists' },
      },
      ({ candidates }) => candidates.length,
    ),
  ],
})
