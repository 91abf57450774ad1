// Writes the whole site of an edition into a folder: its pages, and beside them in a thread of their own all files of data.
import { setSealed } from '../../src/datasets/files.ts'
import { type Edition, setEdition } from '../../src/edition.ts'
import type { Keys, KeysBefore } from './build-cache.ts'
import { startData } from './data-thread.ts'
import type { EditionWriter } from './edition-writer.ts'
import type { Opening } from './open.ts'
import { renderPages } from './pages.ts'
import { stage } from './progress.ts'
import { indexPages } from './search.ts'

/** Writes the whole site; gives the keys of what a later build may take from it. */
export async function writeSite(
  edition: Edition,
  opening: Opening,
  writer: EditionWriter,
  before: KeysBefore,
): Promise<Keys> {
  setEdition(edition)
  const data = startData(opening, writer)
  setSealed(data.sealed)
  try {
    const rendered = await stage(
      '渲染网页',
      () => renderPages(edition, writer, before),
      ({ taken }) => (taken > 0 ? `其中 ${taken} 页与上一版相同，没有重做` : ''),
    )
    const index = await stage(
      '建立全文检索',
      () => indexPages(writer, rendered.texts, before),
      () => `${rendered.texts.size} 页`,
    )
    await stage('等数据文件写完', () => data.written)
    return { pages: rendered.keys, texts: index }
  } finally {
    await data.end()
  }
}
