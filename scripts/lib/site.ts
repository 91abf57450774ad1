// Writes the whole site of an edition into a folder: pages, datasets, feeds, badges, API, indexes.
import { badgeFiles } from '../../src/badges/files.ts'
import { apiFiles } from '../../src/datasets/api/files.ts'
import { publish } from '../../src/datasets/files.ts'
import { changeFiles } from '../../src/datasets/releases/all-changes.ts'
import { releaseFiles } from '../../src/datasets/releases/files.ts'
import { storiesOf } from '../../src/datasets/releases/stories.ts'
import { releasedTitle } from '../../src/datasets/releases/title-proof.ts'
import { type Edition, setEdition } from '../../src/edition.ts'
import { editionFile } from '../../src/edition-file.ts'
import { changesFeedFiles } from '../../src/feeds/changes.ts'
import { feedFiles } from '../../src/feeds/files.ts'
import { listFiles } from '../../src/lists/build.ts'
import { searchFiles } from '../../src/search/build/files.ts'
import { redirectFiles, redirectsBelow } from '../../src/site/redirects.ts'
import { type EditionWriter, put, putAll } from './edition-writer.ts'
import type { PageCache, PageKeys } from './kept-pages.ts'
import { renderPages } from './pages.ts'
import { stage } from './progress.ts'
import { indexPages } from './search.ts'

/** Writes the whole site; gives the keys of those of its pages that a later build may take from it. */
export async function writeSite(
  edition: Edition,
  writer: EditionWriter,
  cache: PageCache,
): Promise<PageKeys> {
  setEdition(edition)
  // Before the pages, which tell how large the files are and what their checksums are.
  const datasets = await stage(
    '生成数据集',
    () => publish(edition),
    ({ files }) => `${files.length} 个文件`,
  )
  const { keys } = await stage(
    '渲染网页',
    () => renderPages(edition, writer, cache),
    ({ taken }) => (taken.size > 0 ? `其中 ${taken.size} 页与上一版相同，没有重做` : ''),
  )
  await stage('写数据集、订阅源、徽章和各期发布', async () => {
    putAll(writer, datasets.files)
    putAll(writer, feedFiles(edition))
    putAll(writer, changesFeedFiles(edition, storiesOf(edition)))
    putAll(
      writer,
      badgeFiles(edition, id => releasedTitle(edition, id)),
    )
    putAll(writer, redirectFiles(redirectsBelow(edition.base, edition.site.redirects)))
    putAll(writer, listFiles(edition))
    putAll(writer, releaseFiles(edition))
    putAll(writer, await changeFiles(edition))
    put(writer, editionFile(edition))
  })
  await stage('写接口文件', async () => putAll(writer, await apiFiles(edition, datasets.manifestHash)))
  await stage('建立企业检索', () => putAll(writer, searchFiles(edition)))
  await stage(
    '建立全文检索',
    () => indexPages(writer),
    pages => `${pages} 页`,
  )
  return keys
}
