// The page of an enterprise by template literals (scripts/bench/printed.ts tells what is in it).
export const data = {
  pagination: { data: 'pages', size: 1, alias: 'one', addAllPagesToCollections: false },
  permalink: ({ one }) => one.file,
  eleventyExcludeFromCollections: true,
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = text => String(text).replace(/[&<>"]/g, sign => ENTITIES[sign])
const attribute = (name, value) => (value === undefined ? '' : ` ${name}="${safe(value)}"`)
const all = (values, print) => (values ? values.map(print).join('') : '')
const some = (value, print) => (value ? print(value) : '')

const text = ({ text: first, more }) => safe(first) + all(more, part => `<wbr>${safe(part)}`)
const piece = one => {
  if (one.day) return `<span class="day">${safe(one.text)}</span>`
  return one.lang ? `<span lang="${one.lang}">${safe(one.text)}</span>` : safe(one.text)
}
const pieces = parts => all(parts, piece)

function link(one) {
  const { href, lang } = one
  if (href !== undefined)
    return `<a href="${safe(href)}"${attribute('lang', lang)}${attribute('class', one.class)}>${text(one)}</a>`
  if (!lang && !one.class) return text(one)
  return `<span${attribute('lang', lang)}${attribute('class', one.class)}>${text(one)}</span>`
}

const basis = ({ notice, article }) =>
  `<span class="basis">${some(notice, link)}${notice && article ? '<span aria-hidden="true"> · </span>' : ''}${some(article, link)}</span>`

const status = ({ tone, path, word, kind, steps }) =>
  `<span class="status status-${tone}"${attribute('data-kind', kind)}${attribute('data-steps', steps)}><svg class="sign" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path d="${path}"/></svg><span>${safe(word)}</span></span>`

const day = one => `<time datetime="${one.day}" class="day">${safe(one.text)}</time>`

function cell(one) {
  if (!one) return ''
  if (one.link) return link(one.link)
  if (one.lines) return all(one.lines, line => `<div class="cell-line">${cell(line)}</div>`)
  if (one.status) return status(one.status)
  return one.day ? day(one.day) : basis(one.basis)
}

const facts = lines =>
  `<dl class="facts">${all(lines, one => `<div><dt>${safe(one.label)}</dt><dd>${cell(one.cell)}</dd></div>`)}</dl>`

function listRow(columns, row, no) {
  const cells = row.map((one, at) => {
    const { is, hidden, told, label, class: name } = columns[at]
    if (is === 'head') return `<th scope="row">${cell(one.cell)}</th>`
    if (hidden) return `<td hidden>${cell(one.cell)}</td>`
    return `<td class="${name}"${attribute('data-label', told && label)}>${cell(one.cell)}</td>`
  })
  return `<tr><td class="no">${no}</td>${cells.join('')}</tr>`
}

function tableRow(columns, row) {
  const cells = row.map((one, at) => {
    const { is, class: own, label } = columns[at]
    if (is === 'head')
      return `<th scope="row"${own === 'head short' ? ' class="short"' : ''}>${cell(one.cell)}</th>`
    const name = one.blank ? `${own} blank`.trim() : own
    return `<td${attribute('class', name || undefined)} data-label="${safe(label)}">${cell(one.cell)}</td>`
  })
  return `<tr>${cells.join('')}</tr>`
}

function table(t, { caption, islist, columns, rows, more, class: name }) {
  const heads = all(
    columns,
    one =>
      `<th scope="col"${attribute('class', one.name)}${one.hidden ? ' hidden' : ''}>${safe(one.label)}</th>`,
  )
  const none = `<tr><td colspan="${columns.length}" class="nothing">${t.empty}</td></tr>`
  const body = all(rows, (row, at) => (islist ? listRow(columns, row, at + 1) : tableRow(columns, row)))
  const rest = more
    ? `<p>${t.listmore}${all(more, one => `<span class="cell-line">${link(one)}</span>`)}</p>`
    : ''
  const first = islist ? `<th scope="col" class="no">${t.no}</th>` : ''
  return `<h2>${safe(caption)}</h2><div><div class="table ${name}"><table><caption class="hidden">${safe(caption)}</caption><thead><tr>${first}${heads}</tr></thead><tbody>${body || none}</tbody></table></div>${rest}</div>`
}

const timed = ({ from, before, parts }) =>
  `<p class="note measures-end" data-pagefind-ignore${attribute('data-shown-from', from)}${attribute('data-shown-before', before)}${from ? ' hidden' : ''}>${all(parts, part => (part.link ? link(part.link) : safe(part.text)))}</p>`

const verdict = (t, { from, before, sentence, notes, successors, basis: because }) => `
<div${attribute('data-shown-before', before)}${attribute('data-shown-from', from)}${from ? ' hidden' : ''}>
<p class="lead">${pieces(sentence)}</p>${all(notes, note => `<p class="note">${pieces(note)}</p>`)}${all(
  successors,
  one => `<p class="note">${t.succeeded[0]}${link(one)}${t.succeeded[1]}</p>`,
)}${some(because, one => `<p class="note"><span class="verdict-label">${t.basis}</span> ${basis(one)}</p>`)}
</div>`

const open = ({ over, status: state, sentence, object }) =>
  `<div class="open-for"${attribute('data-shown-before', over)}><p class="open-for-status">${status(state)}</p><p>${pieces(sentence)} ${link(object)}</p></div>`

const next = (t, steps) =>
  `<div class="next-steps"><p class="next-steps-title">${t.next}</p><ul>${all(steps, one => `<li>${link(one)}</li>`)}</ul></div>`

const line = x => `<line x1="${x}" x2="${x}"`

const lane = (frame, lines, { label, runs, graded, last, revoked, told, lang }) => `
<div class="lane"><p class="lane-label">${link(label)}</p>
<svg class="band-lane" width="100%" height="20" aria-hidden="true">${lines}${all(
  runs,
  one =>
    `<rect class="run-${one.form}" x="${one.x}" width="${one.width}" y="${one.y}" height="${one.height}"/>`,
)}${all(graded, x => `<line class="band-graded" x1="${x}" x2="${x}" y1="3" y2="17"/>`)}${some(
  last,
  one => `<svg x="${frame.lasts}" aria-hidden="true"><path class="run-${one.form}" d="${one.d}"/></svg>`,
)}${some(
  revoked,
  x =>
    `<svg x="${x}" overflow="visible" aria-hidden="true"><path class="band-revoked" d="${frame.cross}"/></svg>`,
)}</svg>
<p class="note"${attribute('lang', lang)}>${pieces(told)}</p></div>`

const keySign = (frame, { form, y, height }) =>
  form === 'revoked'
    ? `<path class="band-revoked" d="${frame.cross}" transform="translate(14 0)"/>`
    : `<rect class="run-${form}" x="1" width="26" y="${y}" height="${height}"/>`

const key = (frame, forms) =>
  `<ul class="key" aria-label="${frame.words.key}">${all(
    forms,
    one =>
      `<li><svg class="band-sign" viewBox="0 0 28 20" aria-hidden="true">${keySign(frame, one)}</svg>${safe(one.label)}</li>`,
  )}</ul>`

function band(frame, { lines, years, lanes, shownof, key: forms }) {
  const grid = all(lines, x => `${line(x)} y2="20"/>`)
  return `<h2>${frame.words.band}</h2><figure class="band" aria-label="${frame.words.band}">
<svg class="band-years" width="100%" height="18" aria-hidden="true">${all(years, one => `<text x="${one.x}" y="13">${one.text}</text>`)}</svg>
${all(lanes, one => lane(frame, grid, one))}${some(shownof, said => `<p class="note">${said}</p>`)}${some(forms, one => key(frame, one))}</figure>`
}

const snippet = ({ label, text: lines, lang }) =>
  `<figure class="snippet"><figcaption>${safe(label)}</figcaption><pre><code${attribute('lang', lang)}>${safe(lines)}</code></pre></figure>`

const proof = (t, { qr, label, facts: told, badge }) => `
<section class="proof"><h2>${t.proof}</h2><div class="proof-sheet">
<svg class="qr" role="img" aria-label="${safe(label)}" viewBox="0 0 ${qr.size} ${qr.size}" shape-rendering="crispEdges"><rect width="${qr.size}" height="${qr.size}" fill="#fff"/><path d="${qr.path}" stroke="#000"/></svg>
<div><div class="proof-show screen-only">${some(badge, one => `<img src="${safe(one.src)}" alt="${safe(one.alt)}" height="44">`)}<print-page><button type="button" class="button-quiet" hidden>${t.print}</button></print-page></div>
<p class="note screen-only">${t.printing}</p>${facts(told)}<p class="note">${t.remark}</p></div></div>
${some(badge, one => `<details class="screen-only"><summary>${t.embed}</summary><p class="note">${t.embednote}</p>${all(one.snippets, snippet)}</details>`)}
</section><script type="module" src="/proof.js"></script>`

const span = (t, one) => `
<tr data-from="${one.from.day}" data-to="${one.until}"><th scope="row">${status(one.status)}</th>
<td class="short" data-label="${t.from}">${day(one.from)}</td>
<td class="short" data-label="${t.to}">${one.to ? day(one.to) : `<span>${t.lasts}</span>`}</td>
<td data-label="${t.periodbasis}"${one.basis ? '' : ' class="blank"'}>${some(one.basis, basis)}</td></tr>`

const periods = (frame, { min, before, spans, islater }, t = frame.words) => `
<h2>${t.application}</h2>
<status-on-a-day data-on="${t.onday}" data-register="${frame.register}" data-list="${t.titlesthen}" data-now="${t.backtonow}">
<div class="on-a-day screen-only" hidden><label for="on-a-day">${t.pick}</label><input id="on-a-day" type="date"${attribute('min', min)}><output for="on-a-day"${attribute('data-before', before)} data-after="${t.after}"></output></div>
<div class="table table-cards"><table><caption class="hidden">${t.application}</caption><thead><tr><th scope="col">${t.status}</th><th scope="col">${t.from}</th><th scope="col">${t.to}</th><th scope="col">${t.periodbasis}</th></tr></thead><tbody>${all(spans, one => span(t, one))}</tbody></table></div>
${islater ? `<p class="note">${t.knownfrom}</p>` : ''}</status-on-a-day><script type="module" src="/periods.js"></script>`

const head = (frame, { title, head: told, jsonld }, t = frame.words) => `<!DOCTYPE html>
<html lang="${frame.htmllang}" data-edition="${frame.edition}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${frame.policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)}</title>
<meta name="description" content="${safe(told.description)}">
<link rel="canonical" href="${safe(told.canonical)}">
${all(told.alternates, one => `<link rel="alternate" hreflang="${one.hreflang}" href="${safe(one.href)}">`)}
<link rel="alternate" type="application/rss+xml" title="${t.publicity}" href="${frame.feed}">
<link rel="search" type="application/opensearchdescription+xml" title="${safe(frame.sitetitle.plain)}" href="${frame.opensearch}">
<link rel="icon" type="image/svg+xml" href="${frame.icon}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#fbf9f4" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#171411" media="(prefers-color-scheme: dark)">
${all(told.meta, one => `<meta${attribute('name', one.name)}${attribute('property', one.property)} content="${safe(one.content)}">`)}
<script type="application/ld+json">${jsonld}</script>
<link rel="alternate" type="application/json" href="${told.json}">
<link rel="stylesheet" href="/check.css"><link rel="stylesheet" href="/certificate.css"><link rel="stylesheet" href="/list.css"><link rel="stylesheet" href="/page.css"></head>`

const navLink = ({ text: name, href, current }) =>
  `<li><a href="${href}"${current ? ' aria-current="true"' : ''}>${name}</a></li>`

const demo = t =>
  `<aside class="banner" aria-label="${t.banner}"><p><strong>${t.demonote}</strong></p><p class="demo-mark" aria-hidden="true">${all(t.demo, half => `<span>${half}</span>`)}</p></aside>`

const masthead = (frame, other, t = frame.words) => `${frame.isdemo ? demo(t) : ''}
<aside class="banner" aria-label="${t.banner}" data-old="${t.old}" hidden></aside>
<header class="masthead"><div class="masthead-top">
<p class="site-title"><a href="${frame.home}"${attribute('lang', frame.sitetitle.lang)}>${text(frame.sitetitle)}</a></p>
<form class="search" action="${frame.search}" method="get" role="search" data-suggests="${frame.base}" data-words="${frame.suggestions}"><label for="q">${t.searchlabel}</label><div class="search-line"><input id="q" name="q" type="search" autocomplete="off" enterkeyhint="search"><button type="submit">${t.search}</button></div></form><script type="module" src="/search.js"></script>
<p class="tools"><a class="to-search" href="${frame.search}">${t.search}</a>
<reading-mode aria-label="${t.reading}" role="group"><button type="button" class="button-plain" data-mode="text" aria-pressed="false">${t.large}</button><button type="button" class="button-plain" data-mode="contrast" aria-pressed="false">${t.contrast}</button></reading-mode>
<a class="language" href="${safe(other)}" hreflang="${frame.otherlang}" lang="${frame.otherlang}" rel="alternate">${t.other}</a></p></div>
<nav class="sections" aria-label="${t.navigation}"><ul>${all(frame.nav, navLink)}<li class="sections-more"><details><summary${frame.morecurrent ? ' class="current"' : ''}>${t.more}</summary><ul>${all(frame.more, navLink)}</ul></details></li></ul></nav></header><script type="module" src="/masthead.js"></script>`

const labelled = (name, lines) =>
  `<dl class="${name}">${all(lines, one => `<div><dt>${safe(one.label)}</dt><dd>${link(one.link)}</dd></div>`)}</dl>`

const footer = ({ footer: told, home, words: t }, { changed, correction }) => `
<footer class="footer">${told.records.length > 0 ? labelled('footer-records', told.records) : ''}${labelled('footer-lines', told.lines)}
<nav aria-label="${t.more}"><ul>${all(told.links, one => `<li>${link(one)}</li>`)}</ul></nav>
<div class="edition-line">${some(changed, said => `<p>${said}</p>`)}<p data-as-of="${t.asof}"><a href="${home}">${t.asofhome}</a></p>
${some(correction, one => `<p class="screen-only ask-correction"><a href="${safe(one.href)}">${one.text}</a></p>`)}</div></footer>`

const crumbs = ({ crumbs: links, words: t }) =>
  `<nav class="breadcrumb" aria-label="${t.breadcrumb}" data-pagefind-ignore><ol>${all(links, one => `<li${one.marked ? ' class="marked"' : ''}>${link(one.link)}</li>`)}</ol></nav>`

const certificate = (t, { certificate: told, changed }) =>
  `<div class="certificate-head print-only"><p class="certificate-title">${told.title}</p><p class="dateline"><span${attribute('lang', told.publisher.lang)}>${safe(told.publisher.text)}</span> ${some(changed, said => `<span>${said}</span> <span data-as-of="${t.asof}"></span>`)}</p></div>`

const follow = ({ words: t, subscribe }, { what, forms }) =>
  `<p class="note follow screen-only">${t.follow} ${what} ${all(forms, form => `${link(form)} · `)}${link(subscribe)}</p>`

const main = (frame, one, t = frame.words) => `
<main id="main" tabindex="-1">${crumbs(frame)}${certificate(t, one)}
<div data-answer><div class="page-head"><p class="kicker" data-pagefind-meta="kind">${t.kind}</p><h1${attribute('lang', one.heading.lang)}>${text(one.heading)}</h1></div>
${all(one.open, open)}
<div class="verdict"><p class="verdict-status">${status(one.status)}</p>${all(one.says, said => verdict(t, said))}${all(one.measuresend, timed)}</div>
${facts(one.facts)}</div>
${some(one.follow, told => follow(frame, told))}
<div class="sheet"><div><div data-answer>${some(one.titles, titles => table(t, titles))}${one.next.length > 0 ? next(t, one.next) : ''}</div>${some(one.climb, climb => table(t, climb))}</div>${proof(t, one.proof)}</div>
${some(one.band, told => band(frame, told))}
${all(one.tables, told => table(t, told))}
${periods(frame, one.periods)}
${some(one.corrections, told => table(t, told))}
<script type="module" src="/live.js"></script></main>`

/** The HTML of one page. */
export function render({ one, frames }) {
  const frame = frames[one.lang]
  return `${head(frame, one)}<body><a class="skip" href="#main">${frame.words.skip}</a>${masthead(frame, one.other)}${main(frame, one)}${footer(frame, one)}<script type="module" src="/edition.js"></script></body></html>`
}
