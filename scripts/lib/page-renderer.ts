// Stands between Astro and an edition: a page that the edition before has is taken from it, any other is rendered and put.
// What the text search reads is kept while it is at hand.
import { crc32 } from 'node:zlib'
import type { AstroPrerenderer } from 'astro'
import { isPageKind } from '../../src/page-props.ts'
import { type EditionWriter, put } from './edition-writer.ts'
import type { KeptPages } from './kept-pages.ts'
import type { Part } from './parts.ts'

/** File of a page → its HTML. */
export type PageTexts = Map<string, string>

export interface Rendering {
  writer: EditionWriter
  kept: KeptPages
  /** Is filled with the pages that the text search finds. */
  texts: PageTexts
  /** Of the site, which alone is rendered. */
  part: Part
  /** Under which the site lies. */
  base: string
}

/** Of an empty answer Astro writes no file. */
const NO_FILE = () => new Response(null)

export function pageRenderer(usual: AstroPrerenderer, rendering: Rendering): AstroPrerenderer {
  const { writer, kept, texts, part, base } = rendering
  return { ...usual, render }

  async function render(
    request: Request,
    options: Parameters<AstroPrerenderer['render']>[1],
  ): ReturnType<AstroPrerenderer['render']> {
    const { type, component } = options.routeData
    const kind = /^src\/pages\/\[\.\.\.lang\]\/(.+)\.astro$/.exec(component)?.[1]
    const file = fileAt(new URL(request.url).pathname.slice(base.length))
    if (type !== 'page' || kind === undefined || file === undefined)
      return part.number === 1 ? usual.render(request, options) : NO_FILE()
    if (!hasPage(part, kind, file)) return NO_FILE()
    const body = kept.take(kind, file)
    if (body) return keepText(file, body)
    const rendered = await usual.render(request, options)
    const response = rendered instanceof Response ? rendered : rendered.response
    if (!response.ok) return rendered
    const made = new Uint8Array(await response.arrayBuffer())
    put(writer, { path: file, body: made })
    return keepText(file, made)
  }

  function keepText(file: string, body: Uint8Array): Response {
    const bytes = Buffer.from(body.buffer, body.byteOffset, body.length)
    if (bytes.includes('data-pagefind-body')) texts.set(file, bytes.toString())
    return NO_FILE()
  }
}

/** Whether a part has the page that `component` prints into a file. */
function hasPage({ number, of }: Part, component: string, file: string): boolean {
  return isPageKind(component) ? crc32(file) % of === number - 1 : number === 1
}

/** The file of the page at a path, without base; undefined where the path is not one that reads in one way alone. */
function fileAt(path: string): string | undefined {
  // An id with a percent sign is not told from one that is encoded.
  if (/%(?![8-9A-F])/i.test(path)) return undefined
  try {
    return `${decodeURI(path)}index.html`
  } catch {
    return undefined
  }
}
