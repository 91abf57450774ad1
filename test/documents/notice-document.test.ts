import { SyntaxValidator } from 'fast-xml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { FOREVER } from '../../src/day.ts'
import { BLANK, type Block, type Document } from '../../src/documents/document.ts'
import { documentOf } from '../../src/documents/notice-document.ts'
import { plainText } from '../../src/documents/plain-text.ts'
import { wordFile } from '../../src/documents/word-file.ts'
import { inspect } from '../../src/edition.ts'
import type { Register } from '../../src/register/register.ts'
import { readFolder } from '../../src/source/folder.ts'

function registerOf(dir: string): Register {
  const { register } = inspect(readFolder(dir), () => FOREVER)
  if (!register) throw new Error(`${dir} has errors`)
  return register
}

const register = registerOf('data')

function documentFor(id: string, of = register): Document {
  const notice = of.notices.find(({ row }) => row.notice_id === id)
  if (!notice) throw new Error(`no notice ${id}`)
  return documentOf(of, notice)
}

const rowsOf = (blocks: readonly Block[] = []) =>
  blocks.flatMap(block => (block.kind === 'table' ? block.rows : []))
const textsOf = (blocks: readonly Block[] = []) =>
  blocks.flatMap(block => (block.kind === 'table' ? [] : [block.text]))

describe('documentOf', () => {
  test('a window says what it rests on, from when to when, how to object, and lists whom', () => {
    const { title, number, addressee, body, attachment, signature } = documentFor('publicity-2024-2')
    expect(title).toBe('关于2024年第二批威海市数字化车间和智能工厂拟认定名单的公示')
    expect([number, addressee]).toEqual([undefined, undefined])
    expect(textsOf(body)).toEqual([
      `根据《威海市数字化车间和智能工厂认定管理办法》（威工信发〔2021〕45号）第十二条，经${BLANK}，拟认定数字化车间13个、智能工厂3个，现将名单予以公示。`,
      '公示期为2024年6月17日至6月22日（含首尾两日）。',
      '在公示期内以书面形式提出，说明事实和理由并附证据；单位加盖公章，个人署实名。',
      '联系科室：装备产业科（示例）',
      '联系电话：0631-0000000',
      '电子邮箱：gongshi@example.org',
      '联系地址：威海市示例路1号',
      '附件：2024年第二批威海市数字化车间和智能工厂拟认定名单',
    ])
    expect(rowsOf(attachment?.blocks)).toHaveLength(16)
    expect(rowsOf(attachment?.blocks)[14]).toEqual([
      '15',
      '威海示例澜顺电子科技有限公司',
      '激光打印机智能工厂',
      '智能工厂',
      '高区',
    ])
    expect(signature).toEqual(['威海市工业和信息化局（示例）', '【　　　　】年【　　】月【　　】日'])
  })

  test('an announcement names the window that came before it', () => {
    const { body, addressee } = documentFor('announcement-2023-1')
    expect(addressee).toBe(`${BLANK}：`)
    expect(textsOf(body)[0]).toMatch(
      /^根据《.+》（.+）第十二条，经【　　　　】，名单于2023年\d+月\d+日至2023年\d+月\d+日公示，现认定数字化车间\d+个/,
    )
  })

  test('a round has a list a grade, in the order of the measures, then the names that changed', () => {
    const { attachment, body } = documentFor('re-evaluation-2024')
    const headings = textsOf(attachment?.blocks)
    expect(headings[0]).toMatch(/^一、优秀（\d+个）$/)
    expect(headings[1]).toMatch(/^二、合格（\d+个）$/)
    expect(headings[2]).toMatch(/^三、不合格（\d+个）$/)
    expect(headings.at(-1)).toMatch(/更名（\d+家）$/)
    expect(textsOf(body)[0]).toContain('第十五条')
  })

  test('a revocation says for each the reason and until when it is barred', () => {
    const { attachment, body } = documentFor('revocation-2024-1')
    expect(textsOf(body)[0]).toContain('第十六条，决定撤销下列3个称号')
    expect(textsOf(body)[0]).toContain('按照该办法第十七条')
    expect(rowsOf(attachment?.blocks).map(row => row.slice(3))).toEqual([
      ['企业被依法终止', '——'],
      ['企业自行要求撤销', '2026年2月28日'],
      ['弄虚作假或有其它违法行为', '2029年2月28日'],
    ])
  })

  test('an extension, a withdrawal and a correction tell what was changed', () => {
    expect(textsOf(documentFor('correction-2023-1').body)).toEqual([
      '公示（w2023-1）延长至2023年3月22日（含当日）。',
    ])
    expect(textsOf(documentFor('correction-2022-2').body)).toEqual(['自2022年11月2日起撤回公示（w2022-2）。'])
    expect(textsOf(documentFor('correction-2022-1').body)[0]).toContain(
      '由“重型锻压形车数字化车间”更正为“重型锻压行车数字化车间”',
    )
  })

  test('another city’s measures and articles are its own', () => {
    const other = registerOf('test/cases/another-city/data')
    const texts = other.notices.map(notice => plainText(documentOf(other, notice))).join('\n')
    expect(texts).not.toMatch(/威海|第十二条/)
    for (const measures of other.measures) expect(texts).toContain(`《${measures.title.zh}》`)
  })

  test.each(register.notices.map(({ row }) => row.notice_id))(
    '%s: as many rows as it publishes, no holes',
    id => {
      const notice = register.notices.find(({ row }) => row.notice_id === id)
      const listed = rowsOf(documentFor(id).attachment?.blocks)
      const windows =
        notice?.windows.flatMap(({ candidates, proposals }) => [...candidates, ...proposals]) ?? []
      const { titles = [], gradings = [], revocations = [], renames = [] } = notice ?? {}
      expect(listed).toHaveLength([windows, titles, gradings, revocations, renames].flat().length)
      expect(plainText(documentFor(id))).not.toMatch(/undefined|null|NaN/)
    },
  )
})

describe('plainText', () => {
  test('is a paragraph a line and a row a line', () => {
    const text = plainText(documentFor('revocation-2024-1'))
    expect(text.split('\n')[0]).toBe('关于撤销部分威海市数字化车间和智能工厂称号的通知')
    expect(text).toMatch(/\n1．威海示例锐帆游艇有限公司　玻璃钢游艇数字化车间　企业被依法终止　——\n/)
    expect(text).not.toMatch(/\n$/)
  })
})

describe('wordFile', () => {
  test('holds every word of the document on A4, the head of the table on each page', async () => {
    const document = documentFor('re-evaluation-2024')
    const files = unzipSync(await wordFile(document))
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    expect(SyntaxValidator.validate(xml)).toBe(true)
    const words = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text)
    for (const row of rowsOf(document.attachment?.blocks))
      for (const cell of row) expect(words).toContain(cell)
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(xml).toContain('<w:tblHeader/>')
    expect(xml).toContain('w:eastAsia="仿宋_GB2312"')
  })
})
