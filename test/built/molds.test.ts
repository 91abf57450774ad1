// A page that was cast in a mold is what Astro renders of it, byte for byte.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashOfCode } from '../../scripts/lib/build-cache.ts'
import { compiledPages, openCompiled } from '../../scripts/lib/compiled.ts'
import { kindOf } from '../../scripts/lib/pages.ts'
import { sitePaths } from '../../scripts/lib/site-paths.ts'
import { type Day, today } from '../../src/day.ts'
import { openEdition } from '../../src/edition.ts'
import { setEdition } from '../../src/open-edition.ts'
import { isPageKind } from '../../src/page-props.ts'
import { ENDED, SITES } from './built.ts'

const [SITE] = SITES

test.each([
  { ...SITE, day: undefined },
  { ...ENDED, day: '2025-01-15' as Day },
])(
  'pages of records in $dir',
  async ({ dir, url, base, day }) => {
    setEdition(openEdition({ dir: 'data', url, base, asOf: day }, today()))
    const { app } = await openCompiled(await compiledPages(hashOfCode(), base))
    const paths = (await sitePaths(app)).filter(path => isPageKind(kindOf(path)))
    expect(paths.length).toBeGreaterThan(1000)
    const others: string[] = []
    for (const { route, path, file } of paths) {
      const request = new Request(new URL(base + encodeURI(path), url))
      const page = await (await app.render(request, { routeData: route })).text()
      if (page !== readFileSync(join(dir, file), 'utf8')) others.push(file)
    }
    expect(others).toEqual([])
  },
  120_000,
)
