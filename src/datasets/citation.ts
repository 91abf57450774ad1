// How to cite the register or one of its datasets as of a day: in a sentence, as BibTeX and as CSL-JSON. The hash of
// the manifest proves which edition was meant.
import type { Edition } from '../edition.ts'
import type { Words } from '../problem.ts'

/** The same citation in three forms. */
export interface Citation {
  text: Words
  bibtex: string
  /** An item of CSL-JSON (citeproc.js schema `csl-data`). */
  csl: Readonly<Record<string, unknown>>
}

/** What is cited: the whole register, or the dataset that is named. */
export interface Cited {
  name: string
  title: Words
}

/** Cites a dataset of an edition, or all of it; `hash` is the SHA-256 of its manifest.json where it is known. */
export function cite({ site, day, url }: Edition, cited?: Cited, hash?: string): Citation {
  const title = {
    zh: cited ? `${site.title.zh}：${cited.title.zh}` : site.title.zh,
    en: cited ? `${site.title.en}: ${cited.title.en}` : site.title.en,
  }
  const address = cited ? `${url}data/${cited.name}/` : `${url}data/`
  const id = ['register', cited?.name, day].filter(Boolean).join('-')
  const proof = hash ? `manifest.json SHA-256 ${hash}` : undefined
  const licence = site.licence.name
  const join = (parts: readonly (string | undefined)[], separator: string) =>
    parts.filter(part => part !== undefined).join(separator)
  return {
    text: {
      zh: `${join([`${site.publisher.zh}：《${title.zh}》（数据集）`, `截至 ${day}`, address, licence, proof], '，')}。`,
      en: `${join([`${site.publisher.en}, “${title.en}” (dataset)`, `as of ${day}`, address, licence, proof], ', ')}.`,
    },
    bibtex: bibtex('misc', id, {
      author: `{${tex(site.publisher.zh)}}`,
      title: `{${tex(title.zh)}}`,
      year: day.slice(0, 4),
      howpublished: '数据集',
      version: day,
      url: address,
      note: tex(join([`截至 ${day}`, licence, proof], '；')),
    }),
    csl: {
      id,
      type: 'dataset',
      title: title.zh,
      author: [{ literal: site.publisher.zh }],
      publisher: site.publisher.zh,
      issued: { 'date-parts': [day.split('-').map(Number)] },
      version: day,
      URL: address,
      ...(proof && { note: proof }),
    },
  }
}

// What TeX takes for commands; a brace that is left open would swallow the entry.
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function tex(text: string): string {
  return text.replaceAll(/[\\~^{}&%$#_]/g, one => TEX[one] ?? `\\${one}`)
}

function bibtex(type: string, id: string, fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`)
  return `@${type}{${id},\n${lines.join('\n')}\n}\n`
}
