// An enterprise as schema.org tells of it, for search engines: JSON-LD that its page embeds. It says what holds on the
// day and nothing that has ended: a title that was revoked or has expired is no certification that the enterprise has.
// Nor does it say anything that no dataset publishes.
import type { Edition } from '../../edition.ts'
import type { Lang } from '../../i18n/lang.ts'
import { kindOf } from '../../i18n/measures.ts'
import type { TitleState } from '../../register/states.ts'
import { lastDayOf } from '../../register/title.ts'
import { absoluteHref, pathOf } from '../../site/addresses.ts'
import { disclaimerOf } from '../about.ts'
import type { JsonLd } from './schema-org.ts'

/**
 * The page of an enterprise that is public on the day: an `Organization`, with each title that it has on the day as a
 * `Certification`. Throws where there is no such enterprise.
 */
export function organizationJsonLd(edition: Edition, id: string, lang: Lang): JsonLd {
  const { url, snapshot } = edition
  const state = snapshot.byId.enterprises.get(id)
  if (!state) throw new Error(`there is no enterprise ${id}`)
  const { name, registeredName, enterprise } = state
  const { enterprise_id, uscc, district } = enterprise.row
  const former = state.names.slice(0, -1).map(one => one.name)
  const others = [...new Set([...former, registeredName])].filter(other => other !== name)
  const place = snapshot.byId.districts.get(district ?? '')
  const disclaimer = disclaimerOf(edition)
  const certifications = state.titles.filter(hasEffect).map(title => certificationOf(edition, title, lang))
  return {
    '@context': 'https://schema.org/',
    '@type': 'Organization',
    '@id': `${url}enterprises/${enterprise_id}/#organization`,
    name,
    legalName: registeredName,
    ...(others.length > 0 && { alternateName: others }),
    ...(disclaimer && { description: disclaimer[lang] }),
    url: absoluteHref(url, lang, pathOf('enterprises', enterprise_id)),
    identifier: [
      { '@type': 'PropertyValue', propertyID: 'enterprise_id', value: enterprise_id },
      ...(uscc ? [{ '@type': 'PropertyValue', ...CREDIT_CODE, value: uscc }] : []),
    ],
    ...(place && {
      address: {
        '@type': 'PostalAddress',
        addressCountry: 'CN',
        addressRegion: (lang === 'en' && place.name_en) || place.name,
      },
    }),
    ...(certifications.length > 0 && { hasCertification: certifications }),
  }
}

const CREDIT_CODE = { propertyID: 'GB 32100-2015', name: '统一社会信用代码' }

// One that awaits its revocation is borne until the revocation is published.
function hasEffect({ status }: TitleState): boolean {
  return status === 'active' || status === 'pending-revocation'
}

function certificationOf({ url, site }: Edition, { title, status }: TitleState, lang: Lang): JsonLd {
  const { title_id } = title.row
  const end = lastDayOf(title)
  return {
    '@type': 'Certification',
    '@id': `${url}titles/${title_id}/#certification`,
    name: kindOf(title, lang),
    ...(title.name && { about: { '@type': 'Thing', name: title.name } }),
    certificationIdentification: title_id,
    // Of one that awaits its revocation neither `CertificationActive` nor `CertificationInactive` is the whole truth.
    ...(status === 'active' && { certificationStatus: 'https://schema.org/CertificationActive' }),
    validFrom: title.certifiedOn,
    ...(end !== undefined && { expires: end }),
    issuedBy: { '@type': 'GovernmentOrganization', name: title.notice.row.issuer ?? site.publisher[lang] },
    url: absoluteHref(url, lang, pathOf('titles', title_id)),
  }
}
