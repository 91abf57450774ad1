// In: HTML as it stands in the text of a notice. Out: the same with the tags and attributes alone that are shown, and a
// refusal for each that may not be. What is no tag of HTML is text: <MES>, a < b. Only texts/ imports it.
import { judgeAddress } from './address.ts'
import { type Refusal, shorten } from './refusal.ts'

/** Something found in a piece of HTML; `at` is its offset there. */
type Found<T> = T & { at: number }

export interface ReadTags {
  html: string
  refused: readonly Found<Refusal>[]
  /** Addresses within the site. */
  paths: readonly Found<{ path: string }>[]
  /** How many elements are open after it, and most of all in it; those that HTML closes by itself do not count. */
  open: number
  deepest: number
}

/** The elements that are shown. */
export const SHOWN: readonly string[] = [
  'a abbr b bdi blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5',
  'h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub sup table tbody td tfoot th thead',
  'time tr u ul var wbr',
].flatMap(names => names.split(' '))

/** What is shown for elements that say how and not what, or that fold their text away. */
const INSTEAD = new Map(
  [
    'div address article aside center details footer header hgroup main nav search section summary',
    'span bdo big font nobr rb rtc',
    'ul dir menu',
    'abbr acronym',
    'code tt',
    's strike',
  ].flatMap(line => {
    const [shown = '', ...written] = line.split(' ')
    return written.map(name => [name, shown] as const)
  }),
)

/** Elements that run, load, ask for input or hide their text. */
const REFUSED = [
  'applet area audio base basefont bgsound blink body button canvas datalist dialog embed fieldset form frame frameset',
  'head html iframe image input isindex keygen label layer legend link listing map marquee math menuitem meta meter',
  'noembed noframes noscript object optgroup option output param picture plaintext portal progress script select slot',
  'source spacer style svg template textarea title track video xmp',
].flatMap(names => names.split(' '))

/** Attributes that run, load, or change how the page looks. */
const REFUSED_ATTRIBUTE =
  /^(on.*|style|action|background|data|dynsrc|formaction|lowsrc|manifest|ping|poster|srcdoc|srcset|usemap)$/

/** Attributes that are shown; all others tell nothing that is read. */
const SHOWN_ATTRIBUTE =
  /^(align|alt|colspan|datetime|href|lang|reversed|rowspan|scope|src|start|title|type|value)$/

// Void, or closed by what follows.
const CLOSES_ITSELF = 'br col hr img wbr p li dt dd td th tr thead tbody tfoot colgroup rp rt'.split(' ')

// A tag as CommonMark has it, but for the blanks that people forget between attributes. U+3000 is no blank in a tag.
const BLANK = String.raw`[ \t\r\n\f]`
const NAME = String.raw`[a-zA-Z_:][\w.:-]*`
const VALUE = String.raw`"[^"]*"|'[^']*'|[^\s"'=<>\x60]+`
const BETWEEN = `(?:(?:${BLANK}|/)+|(?<=["']))`
const TAG = new RegExp(
  `<[!?][^]*|<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:${BETWEEN}${NAME}(?:${BLANK}*=${BLANK}*(?:${VALUE}))?)*)(?:${BLANK}|/)*>|<`,
  'g',
)
const ATTRIBUTES = new RegExp(`(${NAME})(?:${BLANK}*=${BLANK}*(${VALUE}))?`, 'g')
/** `&copy` without its semicolon is text, as everywhere in Markdown. */
const BARE_AMPERSAND = /&(?!(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]*);)/g

/** Reads a piece of HTML, before which `before` elements are open; its lines stay where they are. */
export function readTags(source: string, before = 0): ReadTags {
  const refused: Found<Refusal>[] = []
  const paths: Found<{ path: string }>[] = []
  let [open, deepest] = [before, before]
  const html = source.replace(TAG, (tag, slash: string, written = '', attributes = '', at: number) => {
    const name: string = written.toLowerCase()
    if (/^<[!?]/.test(tag)) refused.push({ at, ...hidden(tag) })
    else if (slash === '' && REFUSED.includes(name)) refused.push({ at, ...refusedElement(tag, name) })
    const shown = INSTEAD.get(name) ?? name
    if (!SHOWN.includes(shown)) return tag.replace('<', '&lt;')
    // What closes nothing does not make room for more.
    if (!CLOSES_ITSELF.includes(name)) open = Math.max(0, open + (slash === '/' ? -1 : 1))
    deepest = Math.max(deepest, open)
    if (slash === '/') return `</${shown}>`
    for (const judged of judgeAttributes(name, attributes)) {
      if (typeof judged === 'string') paths.push({ at, path: judged })
      else refused.push({ at, ...judged })
    }
    return `<${shown}${name === 'center' ? ' align="center"' : ''}${shownAttributes(attributes)}>`
  })
  return { html: html.replace(BARE_AMPERSAND, '&amp;'), refused, paths, open, deepest }
}

/** What is wrong with the attributes of a tag, and the paths within the site that they name. */
function judgeAttributes(element: string, written: string): (Refusal | string)[] {
  return [...written.matchAll(ATTRIBUTES)].flatMap(
    ([whole, name = '', quoted = '']): (Refusal | string)[] => {
      const attribute = name.toLowerCase()
      if (REFUSED_ATTRIBUTE.test(attribute)) return [refusedAttribute(whole, attribute)]
      const isAddress = element === 'img' ? attribute === 'src' : element === 'a' && attribute === 'href'
      if (!isAddress) return []
      const address = quoted.replace(/^(["'])(.*)\1$/s, '$2').replaceAll('&amp;', '&')
      return [judgeAddress(address, element === 'img') ?? []].flat()
    },
  )
}

/** Those that are shown; of the others only the line breaks, so that no line moves. */
function shownAttributes(written: string): string {
  return written.replace(ATTRIBUTES, (whole, name: string) =>
    SHOWN_ATTRIBUTE.test(name.toLowerCase()) ? whole : whole.replace(/[^\n]/g, ''),
  )
}

function hidden(value: string): Refusal {
  return {
    value,
    message: {
      zh: `批注和声明不会显示，正文里不能有：${shorten(value)}`,
      en: `Comments and declarations are not shown; a text must not hold one: ${shorten(value)}`,
    },
    hint: { zh: '删去；要给人看的写成正文。', en: 'Delete it, or write what people are to read as text.' },
  }
}

function refusedElement(value: string, name: string): Refusal {
  return {
    value,
    message: {
      zh: `正文里不能有 <${name}>：脚本、样式、表单、嵌入的网页和对象都不显示。`,
      en: `A text must not hold <${name}>: scripts, styles, forms, embedded pages and objects are not shown.`,
    },
    hint: {
      zh: '删去；指别的东西时给出链接。标签名本身是文字的，写 &lt; 代替 <。',
      en: 'Delete it, or link to what it showed. Where the tag itself is text, write &lt; for <.',
    },
  }
}

function refusedAttribute(value: string, name: string): Refusal {
  return {
    value,
    message: {
      zh: `正文里的标签不能有 ${name}：样式和脚本不起作用。`,
      en: `A tag in a text must not have ${name}: styles and scripts take no effect.`,
    },
    hint: {
      zh: `删去 ${name}="…"；要居右、居中的写 align="right"、align="center"。`,
      en: `Delete ${name}="…"; to set text right or centred write align="right" or align="center".`,
    },
  }
}
