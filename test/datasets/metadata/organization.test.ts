import { describe, expect, test } from 'vitest'
import { organizationJsonLd } from '../../../src/datasets/metadata/organization.ts'
import type { Edition } from '../../../src/edition.ts'
import type { Lang } from '../../../src/i18n/lang.ts'
import { editionOf, graded, notice, type Rows, revoked, title } from '../../views/world.ts'
import { demonstration } from '../edition.ts'

const told = (edition: Edition, id: string, lang: Lang = 'zh') => organizationJsonLd(edition, id, lang)

/** e3 has a code, and a day of foundation, which is not published; its list name follows its register name on 2024-06-03. */
const ROWS: Rows = {
  enterprises: [
    {
      enterprise_id: 'e3',
      name: '丙公司',
      uscc: '91000000MAMXECC96N',
      district: 'north',
      established_on: '2010-05-20',
    },
  ],
  notices: [notice('n-2018', 'announcement', '2018-11-30', '2018-1')],
  certifications: [title('t3', 'e3', 'n-2018', '2018-11-30', { name: '三车间', unmanned: true })],
  renames: [
    {
      rename_id: 'r1',
      enterprise_id: 'e3',
      kind: 'rename',
      old_name: '丙公司',
      new_name: '丙新公司',
      changed_on: '2024-01-05',
      notice_id: 'n-rev',
    },
  ],
}

describe('organizationJsonLd', () => {
  test('an enterprise by its names, code and district', () => {
    expect(told(editionOf(ROWS), 'e3')).toEqual({
      '@context': 'https://schema.org/',
      '@type': 'Organization',
      '@id': 'https://example.org/enterprises/e3/#organization',
      name: '丙新公司',
      legalName: '丙新公司',
      alternateName: ['丙公司'],
      url: 'https://example.org/enterprises/e3/',
      identifier: [
        { '@type': 'PropertyValue', propertyID: 'enterprise_id', value: 'e3' },
        {
          '@type': 'PropertyValue',
          propertyID: 'GB 32100-2015',
          name: '统一社会信用代码',
          value: '91000000MAMXECC96N',
        },
      ],
      address: { '@type': 'PostalAddress', addressCountry: 'CN', addressRegion: '北区' },
      hasCertification: [
        {
          '@type': 'Certification',
          '@id': 'https://example.org/titles/t3/#certification',
          name: '无人车间',
          about: { '@type': 'Thing', name: '三车间' },
          certificationIdentification: 't3',
          certificationStatus: 'https://schema.org/CertificationActive',
          validFrom: '2018-11-30',
          issuedBy: { '@type': 'GovernmentOrganization', name: '局' },
          url: 'https://example.org/titles/t3/',
        },
      ],
    })
  })

  test('the same enterprise in English: one @id, its page there, the words there are', () => {
    const english = told(editionOf(ROWS), 'e3', 'en')
    expect(english).toMatchObject({
      '@id': 'https://example.org/enterprises/e3/#organization',
      url: 'https://example.org/en/enterprises/e3/',
      address: { addressRegion: 'North District' },
      hasCertification: [{ issuedBy: { name: 'Bureau' }, url: 'https://example.org/en/titles/t3/' }],
    })
  })

  test('a registered name that the list does not follow yet', () => {
    const before = told(editionOf(ROWS, '2024-06-02'), 'e3')
    expect(before).toMatchObject({ name: '丙公司', legalName: '丙新公司', alternateName: ['丙新公司'] })
    const earlier = told(editionOf(ROWS, '2024-01-04'), 'e3')
    expect(earlier).toMatchObject({ name: '丙公司', legalName: '丙公司' })
    expect(earlier).not.toHaveProperty('alternateName')
  })

  test('what is not known is not told', () => {
    const bare = told(editionOf(), 'e2')
    expect(bare.identifier).toEqual([{ '@type': 'PropertyValue', propertyID: 'enterprise_id', value: 'e2' }])
    for (const name of ['alternateName', 'description']) expect(bare).not.toHaveProperty(name)
  })

  test('a title that awaits its revocation without a status, and none that was revoked or has expired', () => {
    const rows = {
      're-evaluations': [graded('2024', 't1', 'unqualified')],
      revocations: [revoked('v1', 't1', '2024-06-03', '2')],
    }
    const certifications = (day: string, law = {}) => told(editionOf(rows, day, law), 'e1').hasCertification
    expect(certifications('2024-04-11')).toMatchObject([
      { certificationStatus: 'https://schema.org/CertificationActive' },
    ])
    const [pending] = certifications('2024-06-02') as object[]
    expect(pending).toMatchObject({ certificationIdentification: 't1' })
    expect(pending).not.toHaveProperty('certificationStatus')
    expect(certifications('2024-06-03')).toBe(undefined)
    // Certified on 2023-09-15: measures of one year end it on the corresponding day.
    const limited = { title_years: 1 }
    const until = (day: string) => told(editionOf({}, day, limited), 'e1').hasCertification
    expect(until('2024-09-15')).toMatchObject([{ expires: '2024-09-15' }])
    expect(until('2024-09-16')).toBe(undefined)
  })

  test('of a demonstration it says that it is invented', () => {
    const edition = demonstration()
    expect(told(edition, 'e0001').description).toMatch(/^示例数据：/)
    expect(told(edition, 'e0001', 'en').description).toMatch(/^Demonstration:/)
  })
})
