// The words of feeds and how to subscribe to them, in English.
import type { Widen } from '../dictionary.ts'
import type { feeds as zh } from '../zh/feeds.ts'

export const feeds: Widen<typeof zh> = {
  feeds: {
    demo: 'Demonstration data',
    all: 'All notices',
    allDescription:
      'Every notice: publicity, announcements, re-evaluations, revocations, renames, corrections',
    kinds: {
      publicity: 'Publicity notices',
      announcement: 'Announcements',
      're-evaluation': 'Re-evaluations',
      revocation: 'Revocations',
      rename: 'Changes of name',
      correction: 'Corrections',
    },
    publicityDescription: 'New publicity notices: who is proposed, from when to when, and how to object',
    kindDescription: kind => `New: ${kind}`,
    districtDescription: district => `Every notice about enterprises in ${district}`,
    enterpriseDescription: name => `Every notice that names ${name}`,
    window: (from, to, isComputed) =>
      `Open from ${from} to ${to}, both days included${isComputed ? '; the last day is computed' : ''}`,
    extended: (on, until) => `extended on ${on} to ${until}`,
    withdrawn: on => `withdrawn on ${on}`,
    tables: {
      candidates: { caption: 'Candidates', columns: ['Enterprise', 'Category', 'Workshop or factory'] },
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
        caption: 'Changes of the publicity window',
        columns: ['Window', 'Kind', 'Changed on', 'New last day'],
      },
      corrections: { caption: 'Corrections', columns: ['Corrected on', 'What', 'Was', 'Now', 'Reason'] },
    },
    proposals: count => `${count} title${count === 1 ? '' : 's'} to be revoked`,
    candidates: count => `${count} candidate${count === 1 ? '' : 's'}`,
    records: count => `${count} record${count === 1 ? '' : 's'}`,
    rest: (shown, all) => `These are the first ${shown}; all ${all} are on the page of the notice.`,
    lastDay: title => `Today is the last day: ${title}`,
  },
  subscribe: {
    title: 'Subscribe',
    description:
      'Be told of new publicity windows and notices by a feed reader or your calendar, without giving any personal data.',
    lead: 'Be told when there is a new publicity window or notice, without looking every day, signing up or leaving an address.',
    what: {
      heading: 'What a subscription is',
      paragraphs: [
        'A feed is an address at which the newest notices are listed. Give the address to a “feed reader”: it looks there from time to time and tells you what is new.',
        'So with a calendar: give its address to the calendar of your phone or computer, and the days of every publicity window appear there, with an alarm on the last day.',
        'Your reader fetches the content; this site does not know who subscribes. To unsubscribe, delete the address from your reader.',
      ],
    },
    start: 'Start here',
    main: 'New publicity',
    mainNote: 'An entry for every publicity notice: who is proposed, from when to when, how to object.',
    calendar: 'Publicity calendar',
    calendarNote: 'An all-day event for every window, with an alarm on its last day.',
    address: 'Address',
    openCalendar: 'Subscribe in a calendar program',
    qr: title => `QR code: ${title}`,
    scan: 'Scan it with a phone to get the address.',
    how: {
      heading: 'How to subscribe',
      steps: [
        'Get a feed reader: Thunderbird on a computer; on a phone search the app store for “RSS” and take any.',
        'Copy an address from this page (press long or right-click on a link and choose “Copy link”).',
        'In the reader choose “Add feed” and paste the address.',
        'For a calendar: on an iPhone paste it under Calendars → Add Calendar → Add Subscription Calendar; in Outlook under Add calendar → Subscribe from web.',
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
    windows: 'Follow one window',
    windowsNote:
      'To follow a single window, subscribe to its own calendar; it changes when the window is extended or withdrawn.',
    noWindows: 'No window is open or about to open.',
    window: 'Window',
    days: 'Days (both included)',
    ics: 'Calendar',
    follow: 'Subscribe:',
    followEnterprise: 'new notices that name this enterprise',
    followWindow: 'the calendar of this window',
    about: 'How to subscribe',
  },
}
