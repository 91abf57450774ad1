// The words by which an enterprise looks itself up and tries itself against the conditions, in English.
import type { Widen } from '../dictionary.ts'
import type { check as zh } from '../zh/check.ts'

export const check: Widen<typeof zh> = {
  check: {
    title: 'Check',
    description:
      'Look up an enterprise: its titles, what is open for objection, whether it is barred from applying and until when, with notice and article.',
    lead: 'Type an enterprise’s present or former name (a few characters or pinyin will do), or its credit code.',
    label: 'Name or credit code of the enterprise',
    ask: 'Check',
    noScript:
      'This needs a script in your browser. Without it, find the enterprise in the lists below; its page says the same.',
    several: 'Several enterprises match “{query}”. Please choose one:',
    similar: 'No enterprise matches “{query}” exactly. Similar names:',
    none: 'Nothing found for “{query}”. Try only the two or three most telling characters of the name, or the lists below.',
    failed: 'This is not available at the moment. Please use the lists below.',
    searching: 'Searching…',
    next: 'What to do next',
    assess: 'Check yourself against the conditions',
    successor: name => `See its successor: ${name}`,
    through: authority => `Send the application to ${authority} for a first review`,
  },
  assess: {
    title: 'Self-assessment',
    description:
      'Try yourself against the conditions of the measures: answer them one by one and see how many indicators you reach. Nothing leaves this page.',
    lead: 'Answer one by one and see what is missing. What you enter stays on this page; it is neither stored nor sent.',
    binds:
      'A self-assessment is not a decision and binds nobody; titles are awarded after review and an objection period.',
    noMeasures: 'No measures are on record here, so there is nothing to assess against.',
    ended: 'The measures are no longer in force; the conditions are shown for reference.',
    basic: 'Basic conditions',
    of: label => `Conditions: ${label}`,
    article: 'Basis',
    answers: { yes: 'Yes', no: 'No', unknown: 'Not sure' },
    figures: 'Indicators',
    figuresNote:
      'Improvement over traditional production, in per cent. Reaching the figure exactly is enough.',
    ncRate: 'Numerical control rate of the equipment',
    neededOf: (label, needed, of) => `${label}: at least ${needed} of ${of}`,
    threshold: (label, percent) => `${label} ≥ ${percent}%`,
    yield: 'Latest yield-per-mu grade',
    yieldNone: 'Not evaluated',
    choose: 'Please choose',
    operating: years => `Normal operation for ${years} year${years === 1 ? '' : 's'} or more.`,
    requires: labels => `Already holds: ${labels}.`,
    unmanned: labels =>
      `Robots or automated equipment have replaced every worker of the traditional line (also needed for: ${labels}).`,
    result: 'Result',
    noScript: 'Without a script this is a form to print and fill in by hand.',
    print: 'Print',
    reached: '{reached} of {of} indicators reached (at least {needed} needed)',
    met: 'every condition met',
    unmet: '{count} not met',
    open: '{count} not answered or not sure',
    level: 'By these answers, the level reached: {label}',
    noLevel: 'By these answers no level is reached yet.',
    asUnmanned: ' (may be applied for as: {label})',
    colon: ': ',
    comma: ', ',
  },
}
