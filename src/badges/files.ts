// In: an edition. Out: every file below /badges/, ready to be written.
// Scripts write them.
import type { Released } from '../datasets/releases/sheet-proof.ts'
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { kindOf } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import type { OutputFile } from '../output.ts'
import type { TitleState } from '../register/states.ts'
import { badgeHref } from '../site/addresses.ts'
import { has, langsOf } from '../site/families.ts'
import { formerIds } from '../site/former-ids.ts'
import { type Badge, drawBadge, type Said } from './badge.ts'

/** The badge of every title, in every language of the site, under its id and under those that it had before. */
export function* badgeFiles(
  edition: Edition,
  releasedAs: (id: string) => Released | undefined = () => undefined,
): Generator<OutputFile> {
  if (!has(edition.site, 'badges')) return
  const former = Map.groupBy(formerIds(edition.site.redirects, 'titles'), ([, id]) => id)
  for (const state of edition.snapshot.titles) {
    const { title_id } = state.title.row
    const body = drawBadge(badgeOf(edition, state, releasedAs(title_id)))
    const before = former.get(title_id)?.map(([old]) => old) ?? []
    for (const id of [title_id, ...before]) yield { path: badgeHref('', 'zh', id), body }
  }
}

function badgeOf(edition: Edition, state: TitleState, released: Released | undefined): Badge {
  const { site } = edition
  return {
    status: state.status,
    isDemo: site.demo,
    said: langsOf(site).map(lang => saidOf(edition, state, lang, released)),
  }
}

function saidOf(
  { site, day, isLive }: Edition,
  { title, enterprise, span }: TitleState,
  lang: Lang,
  released: Released | undefined,
): Said {
  const { badge: t } = words(lang)
  const proof = released ? [t.released(released.release, released.hash.slice(0, 8))] : []
  const what = t.about(enterprise.name, title.name || title.row.title_id, site.title[lang])
  return {
    lang,
    kind: kindOf(title, lang),
    when: isLive ? t.since(span.from) : t.asOf(day),
    about: [what, ...proof].join(t.space),
  }
}
