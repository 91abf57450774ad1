// In: an edition. Out: every file below /badges/ and /en/badges/, ready to be written.
// Scripts write them.
import type { Released } from '../datasets/releases/sheet-proof.ts'
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { kindOf } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import type { OutputFile } from '../output.ts'
import type { TitleState } from '../register/states.ts'
import { badgePath, href } from '../site/addresses.ts'
import { has, langsOf } from '../site/families.ts'
import { formerIds } from '../site/former-ids.ts'
import { type Badge, drawBadge } from './badge.ts'

/** The badge of every title in every language of the site, under its id and under those that it had before. */
export function* badgeFiles(
  edition: Edition,
  releasedAs: (id: string) => Released | undefined = () => undefined,
): Generator<OutputFile> {
  if (!has(edition.site, 'badges')) return
  const former = Map.groupBy(formerIds(edition.site.redirects, 'titles'), ([, id]) => id)
  for (const lang of langsOf(edition.site)) {
    for (const state of edition.snapshot.titles) {
      const { title_id } = state.title.row
      const body = drawBadge(badgeOf(edition, state, lang, releasedAs(title_id)), lang)
      const before = former.get(title_id)?.map(([old]) => old) ?? []
      for (const id of [title_id, ...before]) yield { path: href('', lang, badgePath(id)), body }
    }
  }
}

function badgeOf(
  { site, day, isLive }: Edition,
  state: TitleState,
  lang: Lang,
  released: Released | undefined,
): Badge {
  const { title, enterprise, status, span } = state
  const { badge: t } = words(lang)
  const proof = released ? [t.released(released.release, released.hash.slice(0, 8))] : []
  const what = t.about(enterprise.name, title.name || title.row.title_id, site.title[lang])
  return {
    kind: kindOf(title, lang),
    status,
    when: isLive ? t.since(span.from) : t.asOf(day),
    about: [what, ...proof].join(t.space),
    isDemo: site.demo,
  }
}
