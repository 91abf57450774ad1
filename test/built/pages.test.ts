import { describe, expect, test } from 'vitest'
import { type BuiltPage, isRedirect, readSite, SITES, strayTargets } from './built.ts'

describe.each(SITES)('every page of the site $name', place => {
  const site = readSite(place)
  const { url, pages } = site
  const contents = pages.filter(page => !isRedirect(page))
  const faults = (find: (page: BuiltPage) => readonly string[]) =>
    contents.flatMap(page => find(page).map(fault => `${page.file}: ${fault}`)).slice(0, 20)

  test('is there', () => {
    expect(contents.length).toBeGreaterThan(100)
  })

  test('says its language', () => {
    const wrong = faults(({ file, root }) => {
      const lang = root.querySelector('html')?.getAttribute('lang')
      return lang === (file.startsWith('en/') ? 'en' : 'zh-CN') ? [] : [`lang=${lang}`]
    })
    expect(wrong).toEqual([])
  })

  test('has one title, one h1, a description, and headings that skip no level', () => {
    const wrong = faults(({ root }) => {
      const levels = root.querySelectorAll('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName[1]))
      return [
        root.querySelector('title')?.text.trim() ? '' : 'no title',
        levels.filter(level => level === 1).length === 1 ? '' : 'not one h1',
        levels.some((level, i) => level > (levels[i - 1] ?? 0) + 1) ? `headings ${levels.join('')}` : '',
        root.querySelector('meta[name=description]')?.getAttribute('content') ? '' : 'no description',
      ].filter(Boolean)
    })
    expect(wrong).toEqual([])
  })

  test('has a title that no other page of its language has', () => {
    const seen = new Map<string, string>()
    const wrong = faults(({ file, root }) => {
      const title = `${file.startsWith('en/')} ${root.querySelector('title')?.text}`
      const other = seen.get(title)
      seen.set(title, file)
      return other ? [`title as ${other}: ${title}`] : []
    })
    expect(wrong).toEqual([])
  })

  test('is described as no other page of its language is', () => {
    const seen = new Map<string, string>()
    const wrong = faults(({ file, root }) => {
      // What is not found is described as the site.
      if (file === '404.html') return []
      const content = root.querySelector('meta[name=description]')?.getAttribute('content')
      const description = `${file.startsWith('en/')} ${content}`
      const other = seen.get(description)
      seen.set(description, file)
      return other ? [`described as ${other}: ${description}`] : []
    })
    expect(wrong).toEqual([])
  })

  test('names its canonical address and its other language', () => {
    const wrong = faults(({ file, path, root }) => {
      if (file === '404.html') return []
      const canonical = root.querySelector('link[rel=canonical]')?.getAttribute('href')
      const alternates = root
        .querySelectorAll('link[rel=alternate][hreflang]')
        .map(link => link.getAttribute('hreflang'))
      return [
        canonical === new URL(path, url).href ? '' : `canonical ${canonical}`,
        ['zh-CN', 'en', 'x-default'].every(lang => alternates.includes(lang)) ? '' : `hreflang ${alternates}`,
      ].filter(Boolean)
    })
    expect(wrong).toEqual([])
  })

  test('has no link, source or anchor that leads nowhere', () => {
    expect(strayTargets(site).slice(0, 20)).toEqual([])
  })

  test('is reached by a link of another page', () => {
    const targets = new Set(
      contents.flatMap(({ path, root }) =>
        root
          .querySelectorAll('a[href]')
          .map(link => new URL(link.getAttribute('href') ?? '', new URL(path, url)))
          .map(({ pathname }) => decodeURIComponent(pathname))
          .filter(target => target !== path),
      ),
    )
    const alone = contents.filter(({ file, path }) => file !== '404.html' && !targets.has(path))
    const instead =
      'no link leads there: name it in src/views/frame.ts, or on the page that readers come from'
    expect(
      alone.map(({ file }) => file),
      instead,
    ).toEqual([])
  })

  test('loads nothing from another host, and runs under a strict content security policy', () => {
    const wrong = faults(({ root }) => {
      const loaded = root
        .querySelectorAll(
          'script[src], img, iframe, source, link[rel=stylesheet], link[rel=icon], link[rel=preload]',
        )
        .map(element => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
      return [
        ...loaded.filter(source => /^(https?:)?\/\//.test(source)).map(source => `loads ${source}`),
        ...root.querySelectorAll('[style]').map(({ tagName }) => `inline style on ${tagName}`),
        ...root.querySelectorAll('style').map(() => 'inline stylesheet'),
        ...root
          .querySelectorAll('script:not([src])')
          .filter(script => !/^application\/(ld\+)?json$/.test(script.getAttribute('type') ?? ''))
          .map(() => 'inline script'),
      ]
    })
    expect(wrong).toEqual([])
  })

  test('says that its data are invented and up to which day they go', () => {
    const wrong = faults(({ file, root }) => {
      const text = root.querySelector('body')?.text ?? ''
      const [mark, day] = file.startsWith('en/')
        ? ['Demonstration data', '19 June 2024']
        : ['示例数据', '2024年6月19日']
      return [text.includes(mark) ? '' : 'no demo mark', text.includes(day) ? '' : 'no as-of day'].filter(
        Boolean,
      )
    })
    expect(wrong).toEqual([])
  })

  test('lets a reader find the feed, and has no id twice', () => {
    const wrong = faults(({ root }) => {
      const feed = root.querySelector('link[rel=alternate][type="application/rss+xml"]')?.getAttribute('href')
      const ids = root.querySelectorAll('[id]').map(({ id }) => id)
      return [
        feed?.endsWith(`${site.base}feeds/publicity.xml`) ? '' : `feed ${feed}`,
        ids.length === new Set(ids).size ? '' : `ids twice: ${ids.filter((id, i) => ids.indexOf(id) !== i)}`,
      ].filter(Boolean)
    })
    expect(wrong).toEqual([])
  })
})
