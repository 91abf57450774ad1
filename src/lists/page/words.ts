// What scripts of lists do with the words that a page hands them (views/list-words.ts).

/** A text with its places filled in. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** A day in words: 2023年12月31日, 31 December 2023. */
export function dayInWords(day: string, lang: 'zh' | 'en'): string {
  const date = new Date(`${day}T00:00:00Z`)
  const form = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const
  return date.toLocaleDateString(lang === 'zh' ? 'zh-CN' : 'en-GB', form)
}
