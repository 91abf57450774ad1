// In: the head of a page. Out: the picture that is shown where someone passes its address on. They lie in public/shared/, one
// a kind: `npm run picture -- --shared public/shared` draws them (scripts/lib/shared-pictures.ts). Views import it.
import type { Path } from '../site/addresses.ts'

export const PICTURE_KINDS = [
  'site',
  'register',
  'publicity',
  'title',
  'title-revoked',
  'enterprise',
  'statistics',
  'data',
] as const

export type PictureKind = (typeof PICTURE_KINDS)[number]

/** In pixels. */
export const PICTURE_SIZE = { width: 1200, height: 630 }

const OF_SECTION: Readonly<Record<string, PictureKind>> = {
  register: 'register',
  titles: 'register',
  batches: 'register',
  districts: 'register',
  search: 'register',
  check: 'register',
  publicity: 'publicity',
  enterprises: 'enterprise',
  statistics: 'statistics',
  're-evaluations': 'statistics',
  revocations: 'statistics',
  data: 'data',
  api: 'data',
  verify: 'data',
  releases: 'data',
  changes: 'data',
}

/** The picture of a page: its own, else that of its section. */
export function sharedPicture({ path, picture }: { path: Path; picture?: PictureKind | undefined }): Path {
  return `/shared/${picture ?? OF_SECTION[path.split('/')[1] ?? ''] ?? 'site'}.png`
}
