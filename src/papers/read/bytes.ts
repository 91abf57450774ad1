// In: the bytes of a file. Out: what they are, whatever its name says; where we do not read them, what to ask the drafter for.
import { unzipSync } from 'fflate'

/** What we read. */
export type Form = 'xlsx' | 'xls' | 'ods' | 'docx' | 'text'

/** Why a file is not read: what it is, and what to ask for. */
export interface Unreadable {
  rule: string
  message: string
  hint: string
}

// Lists of ten thousand rows unpack to some 20 MB: what is far above is no list.
const MOST_PACKED = 64 * 1024 * 1024
const MOST_UNPACKED = 192 * 1024 * 1024
const MOST_PARTS = 5000

/** What the bytes are; judged by themselves, never by a name. */
export function formOf(bytes: Uint8Array): Form | Unreadable {
  if (bytes.length === 0) return unreadable('empty', '文件是空的（0 字节）', '请对方重新发送原件。')
  if (bytes.length > MOST_PACKED) return tooLarge()
  const head = latin(bytes.subarray(0, 512))
  if (head.startsWith('PK')) return formOfZip(bytes)
  if (head.startsWith('\xD0\xCF\x11\xE0')) return formOfOle(bytes)
  const kind = HEADS.find(([start]) => start.test(head))
  if (kind) return unreadable('format', kind[1], ASK)
  return 'text'
}

const ASK = '请拟稿人提供 Word（.docx）或 Excel（.xlsx）原件，再导入。'

const HEADS: readonly (readonly [RegExp, string])[] = [
  [/^%PDF/, '这是 PDF，里面的表格读不准，没有读取'],
  [/^Rar!/, '这是 RAR 压缩包，没有读取'],
  [/^7z\xBC\xAF/, '这是 7z 压缩包，没有读取'],
  [/^\{\\rtf/, '这是 RTF 文档，没有读取'],
  [/^(\xEF\xBB\xBF)?\s*<\?xml/, '这是 XML 表格或文档，没有读取'],
  [/^(\xEF\xBB\xBF)?\s*(<!doctype html|<html|<table|mime-version:)/i, '这是网页，不是表格文件，没有读取'],
  [/^(\x89PNG|\xFF\xD8\xFF|GIF8|BM.{4}\0\0\0\0|II\*\0|MM\0\*)/s, '这是图片，没有读取'],
]

function formOfZip(bytes: Uint8Array): Form | Unreadable {
  const names = new Set<string>()
  let [size, isHollow] = [0, false]
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize, size: packed }) => {
        names.add(name)
        size += originalSize
        isHollow ||= originalSize === 0 && packed > 16
        return false
      },
    })
  } catch {
    return damaged()
  }
  if (size > MOST_UNPACKED || names.size > MOST_PARTS || isHollow) return tooLarge()
  if (hasDoctype(bytes)) return withEntities()
  if (names.has('xl/workbook.xml')) return 'xlsx'
  if (names.has('word/document.xml')) return 'docx'
  if (names.has('content.xml') && names.has('mimetype')) return formOfOpenDocument(bytes)
  if (names.has('xl/workbook.bin')) return unreadable('format', '这是二进制工作簿（.xlsb），没有读取', ASK)
  if (names.has('OFD.xml')) return unreadable('format', '这是 OFD 版式文件，里面的表格读不准，没有读取', ASK)
  if ([...names].some(name => name.startsWith('xl/') || name.startsWith('word/'))) return damaged()
  return unreadable(
    'format',
    '这是压缩包，没有读取',
    '解压后，把里面的名单逐个导入；几份名单可以写在同一条命令里。',
  )
}

/** A sheet or a text: what the part `mimetype` says, which a package has to begin with (OpenDocument 1.3, part 2). */
function formOfOpenDocument(bytes: Uint8Array): Form | Unreadable {
  const part = unzipSync(bytes, { filter: ({ name }) => name === 'mimetype' }).mimetype
  return part && latin(part).includes('opendocument.text') ? oldDocument('OpenDocument 文档（.odt）') : 'ods'
}

/** Whether a part of XML begins with a document type, which alone can declare entities. */
function hasDoctype(bytes: Uint8Array): boolean {
  const parts = unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/.test(name) })
  return Object.values(parts).some(part => /<!DOCTYPE/i.test(latin(part.subarray(0, 4096))))
}

function formOfOle(bytes: Uint8Array): Form | Unreadable {
  const streams = streamsOf(bytes)
  if (streams.has('EncryptedPackage') || streams.has('EncryptionInfo')) return encrypted()
  // A document may hold a workbook as a picture of a table; a workbook seldom holds a document.
  if (streams.has('WordDocument')) return oldDocument('旧式 Word 或 WPS 文档（.doc、.wps）')
  if (streams.has('Workbook') || streams.has('Book')) return 'xls'
  return unreadable('format', '这是旧式办公文档，里面没有工作表，没有读取', ASK)
}

function oldDocument(kind: string): Unreadable {
  return unreadable('format', `这是${kind}，没有读取`, '请拟稿人用 Word 或 WPS 另存为 .docx，再导入。')
}

const STREAMS = ['EncryptedPackage', 'EncryptionInfo', 'WordDocument', 'Workbook', 'Book']

/** The streams of an OLE container that tell what it is; of a damaged one those that any part of it still names. */
function streamsOf(bytes: Uint8Array): Set<string> {
  const listed = entriesOf(bytes)
  const known = STREAMS.filter(name => listed.has(name))
  if (known.length > 0) return new Set(known)
  const text = latin(bytes)
  return new Set(STREAMS.filter(name => text.includes(`${[...name].join('\0')}\0`)))
}

/** The names in the directory: entries of 128 bytes, each name in UTF-16, its length behind it ([MS-CFB] 2.6.1). */
function entriesOf(bytes: Uint8Array): Set<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names = new Set<string>()
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = view.getUint16(at + 64, true)
    if (length < 4 || length > 64 || length % 2 === 1) continue
    names.add(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)))
  }
  return names
}

/** What asks for a password. */
export function encrypted(): Unreadable {
  return unreadable('encrypted', '文件设了打开密码，没有读取', '请拟稿人去掉密码，另存后再发。')
}

/** What cannot be read to its end. */
export function damaged(): Unreadable {
  return unreadable(
    'damaged',
    '文件不完整或已损坏，没有读取',
    '请拟稿人重新发送原件；能用 Excel 或 WPS 打开的，另存一份再导入。',
  )
}

/** XML that would fetch or multiply something: no office program writes it. */
function withEntities(): Unreadable {
  return unreadable(
    'entities',
    '文件里有外部引用或实体声明（DOCTYPE），办公软件不会这样写，没有读取',
    '请拟稿人用 Excel 或 WPS 打开，另存一份再导入。',
  )
}

function tooLarge(): Unreadable {
  return unreadable(
    'too-large',
    '文件展开后过大，不像一份名单，没有读取',
    '请拟稿人把名单单独另存为一个 .xlsx 文件。',
  )
}

function unreadable(rule: string, message: string, hint: string): Unreadable {
  return { rule: `import/${rule}`, message, hint }
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
