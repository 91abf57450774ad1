// In: an edition, a set of measures and one of its articles. Out: what the article governs, in words, and links to the
// records that rest on it, with their number. The page of the measures shows both under the article.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { categoryLabel } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import type { Measures, Topic } from '../law/measures.ts'
import { pathOf } from '../site/addresses.ts'
import { findingsUnder } from './findings.ts'
import { districtLink, type Link } from './link.ts'

type Article = Measures['articles'][number]

/** What an article is the ground of; of a category, its name. Empty for a general provision. */
export function governedBy(measures: Measures, { no, governs }: Article, lang: Lang): string[] {
  const { topics } = words(lang).measures
  const categories = measures.categories.filter(one => one.article === no)
  return [
    ...categories.map(one => categoryLabel(one, false, lang)),
    ...topicsOf(measures, no, governs).map(topic => topics[topic]),
  ]
}

/** The records that rest on an article, each kind with its number and where they are listed; none where there are none. */
export function recordsUnder(edition: Edition, measures: Measures, article: Article, lang: Lang): Link[] {
  const { no, governs } = article
  const t = words(lang).measures.records
  const of = <One>(all: readonly One[], of: (one: One) => Measures | undefined) =>
    all.filter(one => of(one)?.id === measures.id)
  const { snapshot } = edition
  const titles = of(snapshot.titles, ({ title }) => title.measures)
  const found = findingsUnder(edition, measures, no)
  const ofTopic: Partial<Record<Topic, readonly Link[]>> = {
    organisation: snapshot.districts.map(({ district }) => districtLink(snapshot, district, lang)),
    application: listed(t.candidates, of(snapshot.candidates, one => one.candidate.measures).length, [
      'data',
      'candidates',
    ]),
    publicity: listed(t.windows, of(snapshot.windows, one => one.window.measures).length, ['publicity']),
    certification: listed(t.titles, titles.length, ['register']),
    're-evaluation': listed(t.gradings, of(snapshot.gradings, one => one.measures).length, [
      're-evaluations',
    ]),
    revocation: listed(t.revocations, of(snapshot.revocations, one => one.measures).length, ['revocations']),
    refusal: listed(
      t.refusals,
      snapshot.enterprises.filter(({ refusals }) => of(refusals, one => one.revocation.measures).length > 0)
        .length,
      ['revocations'],
    ),
    rename: listed(t.renames, of(snapshot.renames, one => one.notice?.measures).length, ['data', 'renames']),
    validity: listed(t.notices, of(snapshot.notices, one => one.measures).length, ['notices']),
  }
  return [
    ...measures.categories
      .filter(one => one.article === no)
      .flatMap(({ code }) =>
        listed(t.titles, titles.filter(({ title }) => title.category.code === code).length, [
          'register',
          'category',
          code,
        ]),
      ),
    ...topicsOf(measures, no, governs).flatMap(topic => ofTopic[topic] ?? []),
    ...listed(t.findings, found, ['findings']),
  ]
}

/** What it says that it governs, and what says that it rests on it. */
function topicsOf(
  { publicity, revocation_reasons }: Measures,
  no: string,
  governs: readonly Topic[],
): Topic[] {
  const named: Topic[] = [
    ...(publicity.article === no ? (['publicity'] as const) : []),
    ...(revocation_reasons.some(({ article }) => article === no) ? (['revocation'] as const) : []),
  ]
  return [...new Set([...governs, ...named])]
}

function listed(text: (count: number) => string, count: number, place: readonly string[]): Link[] {
  return count === 0 ? [] : [{ text: text(count), path: pathOf(...place) }]
}
