// The words of releases, of what they changed, and of verifying, in English.
import type { Widen } from '../dictionary.ts'
import type { releases as zh } from '../zh/releases.ts'
import { day, monthOf } from './days.ts'
import { lowered } from './lowered.ts'

export const releases: Widen<typeof zh> = {
  changes: {
    title: 'Changes',
    description:
      'What each release changed: records added, changed, under another id or removed, and whose status changed with them.',
    lead: 'What each release changed: records added, changed, under another id or removed, and whose status changed with them. Nothing that was published goes in silence: a change gives its reason, a removal leaves its trace.',
    none: 'Nothing has been released yet. Once it has, what each release changed stands here, record by record.',
    upToDate: release => `No record has changed since ${lowered(release)}.`,
    unreleased: (release, count) =>
      `Since ${lowered(release)}, ${count} more record${count === 1 ? ' has' : 's have'} changed that no release holds yet.`,
    release: number => `Release ${number}`,
    asOf: on => `as of ${day(on)}`,
    releaseOn: (number, on) => `Release ${number} (as of ${day(on)})`,
    sinceMonth: (number, on) => `Since the end of last month (against release ${number}, as of ${day(on)})`,
    since: number => `Since release ${number}`,
    sinceNote: latest => `Up to the newest, release ${latest}, these statuses are different:`,
    anySince: 'Since any release',
    anySinceNote: 'Choose a release to see whose status is different since:',
    nothing: 'No status is different.',
    above: 'The changes of status are told above.',
    first: count => `The first release, with ${count} records.`,
    month: monthOf,
    counts: { added: 'added', changed: 'changed', renamed: 'under another id', removed: 'removed' },
    countOf: (what, count) => `${count} ${what}`,
    wholes: (what, table, count) => `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${table} (${count})`,
    noRecord: 'No record changed; datasets differ with the day.',
    subjects: {
      titles: 'Title',
      enterprises: 'Enterprise',
      candidates: 'Proposal',
      windows: 'Objection period',
    },
    turned: (header, was, now) => {
      const what = header.toLowerCase()
      if (!now) return `${what} cleared, was ${was}`
      if (what.endsWith(' until')) return `${what} ${now}${was ? `, before until ${was}` : ''}`
      return was ? `${what} from ${was} to ${now}` : `${what} now ${now}`
    },
    turnedAlone: what => `: ${what}`,
    turnedTogether: (kind, what, count) => `${count} ${kind.toLowerCase()}s, ${what}: `,
    empty: 'empty',
    more: count => `${count} more are in the files below.`,
    each: 'This release record by record',
    download: 'Download',
    downloadNote:
      'Every change of every release after the first, one a line; what the first holds is on its own page.',
    feed: 'Feed of changes',
    record: 'Record',
    what: 'Change',
    column: 'Item',
    was: 'Was',
    now: 'Is',
    reason: 'Why it was corrected',
  },
  release: {
    title: number => `Release ${number}`,
    description: (number, on) =>
      `Release ${number} as of ${day(on)}: what it holds, how it differs from the one before, the checksums of its files.`,
    lead: on => `It holds every record that the public knew on ${day(on)}, and stays as it is.`,
    day: 'As of',
    records: 'Records',
    recordCount: count => `${count}`,
    previous: 'Before it',
    next: 'After it',
    hash: 'SHA-256 of its file',
    counts: 'How much changed',
    table: 'Table',
    standings: 'Changes of status',
    each: 'Record by record',
    cells: 'What changed in records',
    eachFirst: 'The first release holds all records: they are in titles.csv and in its file.',
    eachNone: 'No record changed.',
    files: 'Files and checksums',
    file: 'File',
    size: 'Size',
    dataFiles: 'Data files as published then',
    dataFilesNote:
      'The next build replaces these. If you downloaded one then, compare its checksum, or drop it on the verification page.',
    check: 'How to verify',
    checking:
      'Download a file and run sha256sum on it: the result must be the checksum above; or drop it on the verification page. The first line of each release holds the checksum of the one before, and the checkpoint the Merkle root of them all: a change of any release shows.',
    toVerify: 'Verification page',
    checkpoint: 'Checkpoint',
  },
  verify: {
    title: 'Verify',
    description:
      'Verify a downloaded file or a printed statement: whether this site published it, in which release, and what it says now.',
    lead: 'Files and what you type are worked on in your browser alone; nothing is uploaded.',
    none: 'Nothing has been released yet: only the present data files can be verified.',
    file: 'Verify a file',
    fileNote: 'Choose a file that was downloaded from this site, or drop it here.',
    choose: 'Choose a file',
    sheet: 'Verify a printed statement',
    sheetNote:
      'Type what the statement shows under “Release”: the id of the title or enterprise, the release, and the first 8 characters of the checksum.',
    id: 'Id of the title or enterprise',
    release: 'Release',
    hash: 'First 8 characters of the checksum',
    submit: 'Verify',
    byHandToo: 'The forms of this page need a browser that runs scripts. You can also verify like this:',
    booleans: { true: 'yes', false: 'no' },
    byHand: [
      'A file: run `sha256sum FILE` (on Windows `certutil -hashfile FILE SHA256`) and compare with the checksum on the page of the release.',
      'A printed statement of a title: download titles.csv of the release and take the line that begins with the id of the title and a comma, without the line feed; the first 8 characters of its SHA-256 must be those of the statement: `grep "^ID," titles.csv | tr -d "\\n" | sha256sum`',
      'A printed statement of an enterprise: download enterprises.csv and titles.csv of the release and take its line and those of its titles, with line feeds between them and none at the end: `(grep "^ID," enterprises.csv; grep "^[^,]*,ID," titles.csv) | head -c -1 | sha256sum`; or, in the folder of the program, run `npm run verify -- FOLDER --sheet ID/RELEASE/CHECKSUM`.',
      'A whole site or data folder: in the folder of the program run `npm run verify -- FOLDER`.',
    ],
    releases: 'All releases',
    said: {
      working: 'Verifying …',
      same: 'This is {file} of release {release} of this site, unchanged (as of {day}).',
      current: 'This is {file} as this site publishes it now, unchanged (as of {day}).',
      differs:
        'This is {file} of no release of this site: it was changed, or is of a day between two releases.',
      unknown: 'This site has not published this file.',
      itsHash: 'Its SHA-256: {hash}',
      insecure: 'Browsers compute checksums at https addresses alone; please use the commands above.',
      failed: 'The list of releases could not be read; please try again later.',
      noRelease: 'This site has no release {release}.',
      noRecord: 'Release {release} has no title or enterprise {id}.',
      noHash: 'Please type the first 8 characters of the checksum (0–9, a–f).',
      matches:
        'It matches: release {release} of this site (as of {day}) says of {subject} what this statement says.',
      mismatch:
        'It does not match: the checksum of what release {release} says of {subject} begins with {found}, not {hash}. It may be mistyped, or the paper was altered. Below is what the release says.',
      unchanged: 'Nothing has changed since: the register says the same now.',
      changed: 'Something has changed since:',
      gone: 'The register does not have {subject} now.',
      moved: 'Its id is {id} now.',
      inThat: 'In release {release}',
      now: 'Now',
      inRelease: 'since release {release}',
      unreleased: 'in no release yet',
      since: 'Since when',
      column: 'Item',
      page: 'Its page now',
    },
  },
}
