// Every string that a reader of the site meets, in English: zh.ts, key by key.
import type { Dictionary } from './dictionary.ts'
import { data } from './en/data.ts'
import { feeds } from './en/feeds.ts'
import { law } from './en/law.ts'
import { records } from './en/records.ts'
import { search } from './en/search.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const month = (day: string) => MONTHS[Number(day.slice(5, 7)) - 1] ?? ''

export const en: Dictionary = {
  language: 'English',
  day: day => `${Number(day.slice(8))} ${month(day)} ${Number(day.slice(0, 4))}`,
  monthDay: day => `${Number(day.slice(8))} ${month(day).slice(0, 3)}`,
  weekdays: {
    1: 'Monday',
    2: 'Tuesday',
    3: 'Wednesday',
    4: 'Thursday',
    5: 'Friday',
    6: 'Saturday',
    7: 'Sunday',
  },
  comma: ', ',
  site: {
    skip: 'Skip to content',
    navigation: 'Main sections',
    home: 'Home',
    publicity: 'Publicity',
    register: 'Register',
    notices: 'Notices',
    revocations: 'Revocations',
    reEvaluations: 'Re-evaluations',
    data: 'Data',
    measures: 'Measures',
    about: 'About',
    otherLanguage: '中文',
    search: 'Search',
    searchLabel: 'Search notices and enterprises',
    breadcrumb: 'You are here',
    asOf: day => `Data as of ${day}`,
    dated: day => `This page shows what was known on ${day}`,
    datedMore: 'Nothing later is in it.',
    banner: 'About this edition',
    demo: ['DEMO', 'DATA'],
    demoNote: 'Demonstration data: every enterprise, notice and figure is invented and has no legal effect.',
    publisher: 'Publisher',
    contact: 'Contact',
    office: 'Office',
    phone: 'Telephone',
    email: 'E-mail',
    address: 'Address',
    licence: 'Licence of the data',
    siteCode: 'Government site code',
    icp: 'ICP record',
    policeRecord: 'Public security record',
    hostUnit: 'Host',
    supportUnit: 'Operator',
    more: 'More',
    openData: 'Download the data',
    findings: 'Findings and exceptions',
    rss: 'Publicity feed (RSS)',
    official: 'Official text',
    measuresTitle: measures => measures,
    empty: '(none)',
    page: number => `Page ${number}`,
    pages: 'Pages',
    previous: 'Previous',
    next: 'Next',
    unmannedOf: label => `Unmanned ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
  },
  home: {
    now: 'Being publicised now',
    nowOn: day => `Being publicised on ${day}`,
    soon: 'Soon to be publicised',
    soonOn: day => `To be publicised after ${day}`,
    recent: 'Publicised of late',
    nothingOpen: 'Nothing is being publicised at present.',
    nothingOpenOn: day => `Nothing was being publicised on ${day}.`,
    lastClosed: day => `The last window closed on ${day}:`,
    allWindows: 'All publicity windows',
    newest: 'Newest notices',
    allNotices: 'All notices',
    figures: 'Titles in figures',
    figuresNote: 'Unmanned ones are counted within their category, not added to it.',
    browse: 'Look up the register',
    browseNote: 'By district, batch, category and status; a page for every enterprise and every title.',
    object: 'Object',
    objectNote: 'Anyone may object while a window is open; each window’s page says how.',
    download: 'Download the data',
    downloadNote: 'All titles, windows, re-evaluations, revocations and changes of name, free to use.',
    follow: 'Subscribe',
    followNote: 'Be told by your feed reader when a new window is announced.',
    lookUp: 'Look something up',
    lookUpNote: 'The name of an enterprise, its credit code, or a word of a notice.',
  },
  about: {
    title: 'About this site',
    description:
      'What is published here, how to read the statuses, how days are counted, how to use the data.',
    sections: [
      {
        id: 'what',
        heading: 'What is published here',
        paragraphs: [
          'Publicity before recognition; titles after it; every grade of every re-evaluation; revocations, changes of ' +
            'name and corrections; and for each of them the notice and the article that it rests on.',
          'This site is a register: every record names its notice. Where it differs from the notice, the notice is ' +
            'right, and we ask you to tell us.',
        ],
      },
      {
        id: 'days',
        heading: 'How days are counted',
        paragraphs: [
          'All days are those of Beijing time. “As of” a day means at its end; a period includes its first and ' +
            'its last day.',
          'A window ends on the day that its notice prints. Where the notice prints none, the day is computed from the ' +
            'measures and marked as computed.',
          'The last day of a refusal is the corresponding day the given number of years after the revocation; from the ' +
            'next day on the enterprise may apply again.',
        ],
      },
      {
        id: 'names',
        heading: 'Names of enterprises',
        paragraphs: [
          'A new name is used from the day on which the notice that publishes it appears. Old names still find the ' +
            'enterprise; its id and address stay the same.',
        ],
      },
      {
        id: 'privacy',
        heading: 'What is not published',
        paragraphs: [
          'Not who objected, not why a candidate was not certified, and nothing about you: there are no statistics ' +
            'scripts here, and nothing is loaded from another site.',
        ],
      },
      {
        id: 'use',
        heading: 'Using the data',
        paragraphs: [
          'All data can be downloaded; the data page has formats, columns and checksums. Every enterprise, title, ' +
            'notice and window has an address that stays.',
          'Everything can be read without scripts; the search and the live count of days use them.',
        ],
      },
    ],
    statuses: 'How to read the statuses',
    statusesLead:
      'A status is told by word, shape and colour together; the same shape means something similar.',
    statusOf: 'Of',
    statusWord: 'Status',
    statusMeaning: 'Meaning',
    subjects: { window: 'Window', candidate: 'Candidate', title: 'Title', enterprise: 'Enterprise' },
    meanings: {
      window: {
        upcoming: 'announced, and its days have not begun',
        open: 'anyone may object',
        closed: 'its days are over',
        withdrawn: 'taken back; no title is given on the strength of it',
      },
      candidate: {
        'in-publicity': 'its window is open',
        'under-review': 'an objection was received and is being looked into',
        'awaiting-announcement': 'its window is over and the list has not been announced',
        certified: 'in the announced list',
        'not-certified': 'the list of its batch is out without it; reasons are not published',
        rejected: 'an objection was upheld',
        withdrawn: 'its window was withdrawn',
      },
      title: {
        active: 'it holds',
        'pending-revocation':
          'graded unqualified or absent in the last round; no revocation is published yet',
        expired: 'the years that the measures give it are over',
        revoked: 'it was revoked',
      },
      enterprise: {
        'may-apply': 'no refusal stands against it',
        refused: 'applications are refused for some years because a title was revoked',
      },
    },
    allMeasures: 'Measures',
    contact: 'Contact and corrections',
    contactLead:
      'If a record is wrong, please tell us. Corrections are public, with what stood there before and the day.',
  },
  notFound: {
    title: 'There is no such page',
    lead: 'The address may be mistyped, or the page is not in this edition.',
    search: 'Search, or begin here:',
  },
  ...data,
  ...feeds,
  ...law,
  ...records,
  ...search,
}
