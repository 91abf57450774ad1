// Writes all of an edition that is no page: datasets, feeds, badges, lists, releases, API, the lookup of enterprises.
import { badgeFiles } from '../../src/badges/files.ts'
import { publishApi } from '../../src/datasets/api/files.ts'
import { publishInto, type Sealed } from '../../src/datasets/files.ts'
import { changeFiles } from '../../src/datasets/releases/all-changes.ts'
import { releaseFiles } from '../../src/datasets/releases/files.ts'
import { releasedTitle } from '../../src/datasets/releases/sheet-proof.ts'
import { storiesOf } from '../../src/datasets/releases/stories.ts'
import type { Edition } from '../../src/edition.ts'
import { editionFile } from '../../src/edition-file.ts'
import { changesFeedFiles } from '../../src/feeds/changes.ts'
import { feedFiles } from '../../src/feeds/files.ts'
import { listFiles } from '../../src/lists/build.ts'
import { searchFiles } from '../../src/search/build/files.ts'
import { redirectFiles } from '../../src/site/redirects.ts'
import { type EditionWriter, put, putAll } from './edition-writer.ts'
import { outputOf } from './growing-file.ts'
import { stage } from './progress.ts'

/** Writes them; tells the manifest, which pages show, as soon as it is made. */
export async function writeData(
  edition: Edition,
  writer: EditionWriter,
  tell: (sealed: Sealed) => void,
): Promise<void> {
  const output = outputOf(writer)
  const sealed = await stage(
    '生成并写数据集',
    () => publishInto(edition, output),
    ({ manifest }) => `${manifest.files.length} 个文件`,
  )
  tell(sealed)
  await stage('写订阅源、徽章和各期发布', async () => {
    putAll(writer, feedFiles(edition))
    putAll(writer, changesFeedFiles(edition, storiesOf(edition)))
    putAll(
      writer,
      badgeFiles(edition, id => releasedTitle(edition, id)),
    )
    putAll(writer, redirectFiles(edition, edition.site.redirects))
    putAll(writer, listFiles(edition))
    putAll(writer, releaseFiles(edition))
    putAll(writer, await changeFiles(edition))
    put(writer, editionFile(edition))
  })
  await stage('写接口文件', () => publishApi(edition, sealed.manifestHash, output))
  await stage('建立企业检索', () => putAll(writer, searchFiles(edition)))
}
