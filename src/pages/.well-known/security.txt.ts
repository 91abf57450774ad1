import { edition } from '../../open-edition.ts'
import { langsOf } from '../../site/families.ts'
import { securityTxt } from '../../site/security-txt.ts'

/** /.well-known/security.txt: whom to tell of a weakness of the site. */
export function GET(): Response {
  const { url, site, day } = edition()
  return new Response(securityTxt({ url, email: site.contact.email, langs: langsOf(site), day }))
}
