// The words of feeds and how to subscribe to them, in English.
import type { Widen } from '../dictionary.ts'
import type { feeds as zh } from '../zh/feeds.ts'
import { day } from './days.ts'

export const feeds: Widen<typeof zh> = {
  feeds: {
    demo: 'Demonstration data',
    all: 'All notices',
    allDescription:
      'Every notice: proposals open to objection, certifications, re-evaluations, revocations, changes of name, corrections',
    kinds: {
      publicity: 'Objection periods',
      announcement: 'Certifications',
      're-evaluation': 'Re-evaluations',
      revocation: 'Revocations',
      rename: 'Changes of name',
      correction: 'Corrections',
    },
    publicityDescription: 'New objection periods: what is proposed, from when to when, and how to object',
    kindDescription: kind => `New: ${kind}`,
    districtDescription: district => `Every notice about enterprises in ${district}`,
    enterpriseDescription: name => `Every notice that names ${name}`,
    window: (from, to, isComputed) =>
      `Open from ${day(from)} to ${day(to)}, both days included${isComputed ? '; the last day is computed' : ''}`,
    extended: (on, until) => `extended on ${day(on)} to ${until && day(until)}`,
    withdrawn: on => `withdrawn on ${day(on)}`,
    tables: {
      candidates: {
        caption: 'Proposed workshops and factories',
        columns: ['Enterprise', 'Category', 'Workshop or factory'],
      },
      proposals: {
        caption: 'Titles to be revoked',
        columns: ['Enterprise', 'Category', 'Workshop or factory', 'Grounds'],
      },
      titles: { caption: 'Titles', columns: ['Enterprise', 'Category', 'Workshop or factory'] },
      gradings: {
        caption: 'Re-evaluation',
        columns: ['Enterprise', 'Category', 'Workshop or factory', 'Grade', 'Remark'],
      },
      revocations: {
        caption: 'Revocations',
        columns: ['Enterprise', 'Category', 'Workshop or factory', 'Grounds', 'Revoked on'],
      },
      renames: { caption: 'Changes of name', columns: ['Old name', 'New name', 'Kind', 'Registered on'] },
      windowChanges: {
        caption: 'Changes of the objection period',
        columns: ['Objection period', 'Kind', 'Changed on', 'New last day'],
      },
      corrections: { caption: 'Corrections', columns: ['Corrected on', 'What', 'Was', 'Now', 'Reason'] },
    },
    proposals: count => `${count} title${count === 1 ? '' : 's'} to be revoked`,
    candidates: count => `${count} proposed`,
    records: count => `${count} record${count === 1 ? '' : 's'}`,
    rest: (shown, all) => `These are the first ${shown}; all ${all} are on the page of the notice.`,
    lastDay: title => `Today is the last day: ${title}`,
  },
  subscribe: {
    title: 'Subscribe',
    description:
      'Be told of new objection periods and notices by your calendar or a feed reader, without giving any personal data.',
    lead: 'Hear of every new objection period and notice without looking every day, signing up or leaving an address.',
    what: {
      heading: 'What a subscription is',
      paragraphs: [
        'A feed is an address at which the newest notices are listed. Give the address to a “feed reader”: it looks there from time to time and tells you what is new.',
        'A calendar works the same way: give its address to the calendar of your phone or computer, and the days of every objection period appear there, with a reminder on the last day.',
        'Your reader fetches the content; this site does not know who subscribes. To unsubscribe, delete the address from your reader.',
      ],
    },
    start: 'Start here',
    main: 'New objection periods',
    mainNote: 'An entry for every objection period: what is proposed, from when to when, how to object.',
    calendar: 'Calendar of objection periods',
    calendarNote: 'An all-day event for every objection period, with a reminder on its last day.',
    address: 'Address',
    openCalendar: 'Subscribe in a calendar program',
    qr: title => `QR code: ${title}`,
    scan: 'Scan with a phone to get the address.',
    how: {
      heading: 'How to subscribe',
      steps: [
        'The calendar of a phone is the simplest: on an iPhone paste the address of the calendar under Calendars → Add Calendar → Add Subscription Calendar; in Outlook under Add calendar → Subscribe from web.',
        'Or get a feed reader: Thunderbird on a computer; on a phone search the app store for “RSS” and take any.',
        'Copy an address from this page (press long or right-click on a link and choose “Copy link”).',
        'In the reader choose “Add feed” and paste the address.',
      ],
    },
    feeds: 'By kind of notice',
    feed: 'Feed',
    content: 'What it brings',
    forms: 'Address',
    formsNote:
      'The same content in three forms: take the one your reader knows, usually RSS. Notices are in Chinese.',
    districts: 'By district',
    district: 'District',
    enterprises: 'Follow an enterprise',
    enterprisesNote:
      'The page of every enterprise has the address of a feed of its own, with the notices that name it. Find the enterprise in the',
    toEnterprises: 'list of enterprises',
    windows: 'Follow one objection period',
    windowsNote:
      'To follow a single objection period, subscribe to its own calendar; it changes when the period is extended or withdrawn.',
    noWindows: 'No objection period is open or about to open.',
    window: 'Objection period',
    days: 'Days (both included)',
    ics: 'Calendar',
    follow: 'Subscribe:',
    followEnterprise: 'new notices that name this enterprise',
    followWindow: 'the calendar of this objection period',
    about: 'How to subscribe',
  },
}
