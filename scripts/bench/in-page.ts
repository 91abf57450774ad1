// What the benchmark does inside a page: each function is sent there by itself, so it uses nothing from outside.

/** In the page: types into the box and waits until a name that is wanted is suggested; undefined where none ever is. */
export function typeAndWait({
  text,
  wanted,
  patience,
}: {
  text: string
  wanted: readonly string[]
  patience: number
}): Promise<number | undefined> {
  const input = document.querySelector<HTMLInputElement>('form[data-suggests] input')
  if (!input) throw new Error('the page has no search box')
  document.querySelector('.suggestions')?.replaceChildren()
  const names = new Set(wanted)
  const start = performance.now()
  input.focus()
  input.value = text
  input.dispatchEvent(new Event('input', { bubbles: true }))
  return new Promise(resolve => {
    const isShown = () => {
      const shown = [...document.querySelectorAll('.suggestion-name')]
      return shown.some(({ textContent }) => names.has(textContent ?? ''))
    }
    const observer = new MutationObserver(() => {
      if (isShown()) end(performance.now() - start)
    })
    const giveUp = setTimeout(() => end(undefined), patience)
    const end = (time: number | undefined) => {
      observer.disconnect()
      clearTimeout(giveUp)
      resolve(time)
    }
    observer.observe(document.body, { childList: true, subtree: true })
  })
}

/** In the page: milliseconds until the engine of `/<name>.js` knows its first results with their names. */
export async function askScript({ name, text }: { name: string; text: string }): Promise<number> {
  const start = performance.now()
  if (name === 'pagefind') {
    const engine = await import(/* @vite-ignore */ `${location.origin}/pagefind/pagefind.js`)
    const { results } = await engine.search(text)
    await Promise.all(results.slice(0, 6).map((result: { data(): Promise<unknown> }) => result.data()))
  } else {
    const { search } = await import(/* @vite-ignore */ `${location.origin}/minisearch.js`)
    search(text)
  }
  return performance.now() - start
}

/** In the page: the addresses of Pagefind's first ten results. */
export async function askPagefind(text: string): Promise<string[]> {
  const engine = await import(/* @vite-ignore */ `${location.origin}/pagefind/pagefind.js`)
  const { results } = await engine.search(text)
  const first = results.slice(0, 10) as { data(): Promise<{ url: string }> }[]
  const found = await Promise.all(first.map(result => result.data()))
  return found.map(({ url }) => url)
}
