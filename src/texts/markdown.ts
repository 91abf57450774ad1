// In: the text of a notice as written. Out: its Markdown as a tree (mdast). What Markdown is here, and what of it is not:
// a bureau writes a text and not a program, so a sign is a character wherever Chinese text uses it as one.
import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Construct, Extension } from 'micromark-util-types'

// What would swallow what people write: four blanks before a paragraph, a line of dashes below one (it stays a rule),
// ~~~ as a divider, and “[备注]: …”.
const LEFT_OUT: Extension = {
  disable: { null: ['codeIndented', 'setextUnderline', 'codeFenced', 'definition'] },
}

/** Reads CommonMark with tables and footnotes; every node knows its place. Never throws. */
export function parseMarkdown(source: string): Root {
  return fromMarkdown(source, {
    extensions: [gfmTable(), gfmFootnote(), emphasis(), LEFT_OUT],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  })
}

/** Emphasis that works beside Chinese punctuation, but for runs of asterisks and underscores that are characters. */
function emphasis(): Extension {
  const friendly = cjkFriendlyExtension()
  const [attention] = [friendly.text?.[42] ?? []].flat()
  if (!attention) throw new Error('the extension reads no emphasis')
  const careful: Construct = {
    ...attention,
    tokenize(effects, ok, nok) {
      const before = character(this.previous)
      const judged: typeof ok = code => {
        const run = this.events.at(-1)?.[1]
        if (run) {
          const after = character(code)
          const isText = isCharacter(before, this.sliceSerialize(run), after)
          run._open &&= !isText && !(WORD.test(before) && CLOSING.test(after))
          run._close &&= !isText && !(OPENING.test(before) && WORD.test(after))
        }
        return ok(code)
      }
      return attention.tokenize.call(this, effects, judged, nok)
    },
  }
  return { ...friendly, text: { 42: careful, 95: careful } }
}

const WORD = /[\p{L}\p{N}\p{Cs}]/u
const DIGIT = /\p{Nd}/u
const OPENING = /[\p{Ps}\p{Pi}]/u
const CLOSING = /[\p{Pe}\p{Pf}\p{Po}]/u

/** 10*20, 长*宽, 王*明, 138****8000; ____年____月; a name of which all but the first character is hidden (李**、王**). */
function isCharacter(before: string, run: string, after: string): boolean {
  if (run.startsWith('_') || run.length > 3) return true
  if (run.length === 1) return WORD.test(before) && WORD.test(after)
  return DIGIT.test(before) && DIGIT.test(after)
}

/** What a code of the tokenizer stands for; '' for a line ending, a blank or the end. */
function character(code: number | null): string {
  return code === null || code <= 32 ? '' : String.fromCharCode(code)
}
