// The API as it was published: every address in it leads to a file of the site.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SITES } from './built.ts'

/** Every text of a value that is an address. */
function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:\/\//.test(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addressesIn) : []
}

describe.each(SITES)('the API of the site $name', ({ dir, url }) => {
  const api = join(dir, 'api/v1')
  const read = (path: string) => JSON.parse(readFileSync(join(api, path), 'utf8'))
  const documents = readdirSync(api, { recursive: true, encoding: 'utf8' }).filter(path =>
    path.endsWith('.json'),
  )

  test('has links that lead to files and pages of the site', () => {
    const known = new Map<string, boolean>()
    const leads = (address: string) => {
      const path = join(
        dir,
        decodeURIComponent(new URL(address).pathname.slice(new URL(url).pathname.length)),
      )
      return existsSync(address.endsWith('/') ? join(path, 'index.html') : path)
    }
    for (const path of documents) {
      if (path === 'openapi.json') continue
      const { links, datasets, feeds, enterprises, titles } = read(path)
      const listed = path === 'index.json' ? [datasets, feeds, enterprises, titles] : []
      for (const address of addressesIn([links, ...listed])) {
        if (!known.has(address)) known.set(address, address.startsWith(url) && leads(address))
      }
    }
    expect([...known].filter(([, isThere]) => !isThere).slice(0, 10)).toEqual([])
    expect(known.size).toBeGreaterThan(1000)
  })

  test('says which manifest proves it', () => {
    const manifest = readFileSync(join(dir, 'datasets/manifest.json'))
    const hash = createHash('sha256').update(manifest).digest('hex')
    expect(read('index.json').manifest_sha256).toBe(hash)
  })

  test('tells nothing of what came after the day', () => {
    for (const path of documents) {
      const later =
        /"(?:published|certified|revoked|corrected|changed|received)_on":\s*"(?!20(?:1|2[0-3])|2024-0[1-5]|2024-06-[01])/
      expect([path, later.test(readFileSync(join(api, path), 'utf8'))]).toEqual([path, false])
    }
  })

  test('is found from the pages of enterprises and titles, which say the same of themselves', () => {
    for (const [kind, id] of [
      ['enterprises', 'e0001'],
      ['titles', 't2021-1-001'],
    ]) {
      const html = readFileSync(join(dir, `${kind}/${id}/index.html`), 'utf8')
      expect(html).toContain(
        `type="application/json" href="${new URL(url).pathname}api/v1/${kind}/${id}.json"`,
      )
    }
    const html = readFileSync(join(dir, 'enterprises/e0001/index.html'), 'utf8')
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
    const { name, registered_name, former_names, active_titles } = read('enterprises/e0001.json')
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'Organization',
      name,
      legalName: registered_name,
      alternateName: former_names,
    })
    expect(JSON.parse(json).hasCertification).toHaveLength(active_titles)
  })
})
