// The words of figures and pictures: the statistics, what each chart shows, how pages are described, in English.
import type { Widen } from '../dictionary.ts'
import type { figures as zh } from '../zh/figures.ts'
import { day } from './days.ts'
import { listed } from './listed.ts'
import { lowered } from './lowered.ts'

type Durations = { shortest: number; usual: number; longest: number }

/** 29 days; 17 to 29 days, usually 22 */
function days({ shortest, usual, longest }: Durations): string {
  return shortest === longest ? plural(usual, 'day') : `${shortest} to ${longest} days, usually ${usual}`
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

export const figures: Widen<typeof zh> = {
  statistics: {
    heading: 'Statistics',
    description:
      'The register in figures: what is left of each batch, how much of what was proposed was certified, who failed re-evaluation, what each district lost. With downloads.',
    since: (year, titles, kinds) =>
      `Since ${year}, ${plural(titles, 'title')} ${titles === 1 ? 'has' : 'have'} been awarded (${kinds}); `,
    standing: (active, share) => `${active} (${share}) ${active === 1 ? 'is' : 'are'} active`,
    revokedFor: (revoked, grounds) => `, ${revoked} ${revoked === 1 ? 'was' : 'were'} revoked: ${grounds}`,
    kind: (label, count) => `${lowered(label)}: ${count}`,
    ground: (label, count) => `${lowered(label)} (${count})`,
    end: '.',
    titles: 'Titles awarded',
    unmanned: 'of which unmanned',
    enterprises: 'Enterprises',
    refused: 'Enterprises barred from applying',
    none: 'No title has been awarded yet.',
  },
  figures: {
    table: 'Data table',
    file: 'Download this table (CSV)',
    key: 'Key',
    year: year => year,
    yearHeading: 'Year',
    before: year => `Before ${year}`,
    noBatch: 'No batch given',
    noDistrict: 'No district given',
    others: 'Others',
    unit: unit => `Each square stands for about ${unit}; the numbers are exact.`,
    batchesByYear: 'There are many batches: they are put together by year of certification.',
    newestRounds: count => `The latest ${count} rounds only.`,
    largestDistricts: (count, all) => `The ${count} districts with the most titles, of ${all}.`,

    survival: 'What is left of each batch',
    certified: 'Certified',
    keptOf: (all, revoked) => (revoked === 0 ? `${all}` : `${all}, ${revoked} revoked`),
    lostMost: (batch, all, lost, share) => `${batch} lost the most titles: ${lost} of ${all} (${share})`,
    nothingLost: all => `None of the ${plural(all, 'title')} awarded has been revoked`,

    outcomes: 'From proposal to title',
    publicised: 'Proposed',
    notCertified: 'Not certified',
    undecided: 'Pending',
    daysWaited: 'Days until announced',
    days: ({ shortest, longest }) => (shortest === longest ? `${shortest}` : `${shortest}–${longest}`),
    outcome: (all, certified, share) => `${certified} of ${all} proposed projects were certified (${share})`,
    certifiedOf: (all, certified, waiting) =>
      waiting === all
        ? `${all}, pending`
        : `${certified} of ${all}${waiting > 0 ? `, ${waiting} pending` : ''}`,
    waited: one => `From the end of an objection period to the announcement it took ${days(one)}.`,
    notCertifiedNote: (not, upheld) =>
      upheld > 0 ? `Of the ${not} not certified, ${upheld} failed on an objection that was upheld.` : '',
    withdrawnNote: count =>
      `A further ${count} stood in objection periods that were withdrawn; ${count === 1 ? 'it is' : 'they are'} not counted.`,

    failing: 'Results of the re-evaluations',
    failingShare: 'Failed',
    failedOf: (all, failed, share) => `${failed} of ${all} (${share})`,
    noneFailed: 'No title has failed a re-evaluation',
    failedOnce: (round, all, failed, share) => `${round}: ${failed} of ${all} failed (${share})`,
    failedTrend: (change, since, was, round, now) =>
      `Share that failed: ${was} in the ${since}, ${change === 0 ? 'still' : change > 0 ? 'up to' : 'down to'} ${now} in the ${round}`,

    districts: 'Titles and revocations by district',
    revokedShareHeading: 'Revoked %',
    revokedShare: (revoked, all, share) =>
      all === 0 ? '' : revoked === 0 ? 'none revoked' : `${revoked} revoked · ${share}`,
    worstDistrict: (district, all, revoked, share) =>
      `${district} has the highest share revoked: ${revoked} of ${all} (${share})`,

    grounds: 'Grounds of revocation',
    commonGround: (grounds, all, count, share) => {
      const named = listed(grounds.map(ground => `“${ground}”`))
      return `${count} of ${plural(all, 'revocation')} rest on ${grounds.length > 1 ? 'each of ' : ''}${named} (${share})`
    },

    industries: 'Industries of active titles',
    industry: 'Industry (GB/T 4754-2017)',
    commonIndustry: (industries, all, count, share) =>
      industries.length > 1
        ? `${listed(industries)} lead with ${count} each of ${plural(all, 'active title')} (${share})`
        : `${listed(industries)} leads with ${count} of ${plural(all, 'active title')} (${share})`,
  },
  band: {
    heading: 'History of the titles',
    forms: {
      held: 'Active',
      failed: 'Failed re-evaluation',
      expired: 'Expired',
      revoked: 'Revoked',
      refused: 'Barred from applying',
    },
    certified: 'certified',
    graded: grade => `graded “${grade}”`,
    absent: 'absent from re-evaluation',
    exempt: 'exempt from re-evaluation',
    revoked: 'revoked',
    expired: 'expired',
    holdsUntil: on => `valid until ${day(on)}`,
    refusedUntil: on => `barred from applying until ${day(on)}`,
    on: (when, what) => `${what} on ${when}`,
    next: '; ',
    story: events => `${events.charAt(0).toUpperCase()}${events.slice(1)}.`,
    shownOf: (shown, all) => `Only the latest ${shown} of ${all} are drawn.`,
  },
  procedure: {
    heading: 'From application to re-evaluation',
    note: 'Times are those on record here.',
    steps: {
      apply: 'Application',
      recommend: 'District recommends',
      review: 'Review',
      publicity: 'Objection period',
      certify: 'Certification',
      reEvaluate: 'Re-evaluation',
      keep: 'Title kept',
      revoke: 'Title revoked',
      refuse: 'Barred from applying',
    },
    youAreHere: 'You are here:',
    or: ' or ',
    applied: one => `${days(one)} from application to objection period`,
    publicised: (required, one) =>
      [required ? `${plural(required, 'day')} required` : '', one ? `${days(one)} in practice` : '']
        .filter(Boolean)
        .join(', '),
    announced: one => `${days(one)} after the objection period`,
    graded: years => `first one usually ${years} years after certification`,
    kept: 'where it passed',
    revoked: one =>
      one.longest === 0
        ? 'where it failed, together with the results'
        : `where it failed, ${days(one)} after the results`,
    refused: years => `for ${years} years, depending on the ground`,
  },
  describe: {
    title: (enterprise, kind, name, verdict) => `${kind} “${name}” of ${enterprise}. ${verdict}`,
    enterprise: (name, district, titles, verdict) =>
      `${name}${district ? ` (${district})` : ''}: ${titles}. ${verdict}`,
    titlesOf: counted => (counted ? `titles, ${counted}` : 'proposed, holds no title'),
    list: (heading, lead) => `${heading}. ${lead}${lead.endsWith('.') ? '' : '.'}`,
    notice: (title, told, published) => `${title}. ${told}${published}`,
    publishes: lists => `. It publishes: ${lists}.`,
    publishedAlone: '.',
    publishedOn: on => `published on ${on}`,
    listed: (list, count) => `${list} (${count})`,
    measures: (title, documentNo, from, to) =>
      `${title}${documentNo ? ` (${documentNo})` : ''}, in force from ${day(from)}${to ? ` to ${day(to)}` : ''}: articles in brief, categories, thresholds, grades, grounds of revocation.`,
    ofNotice: (heading, count, published) => `${heading}: ${count} in all, published on ${day(published)}.`,
    revoked: count =>
      `${count} revoked, each with grounds, notice and the last day on which applications are refused.`,
    picture: 'A drawing of how pages of this kind show their records',
    noTitles: 'No title has been awarded yet.',
  },
}
