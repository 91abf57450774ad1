// Whether a row holds what a reader typed.

/** Whether `text` holds every word of `query`, in whatever order, case and width. */
export function matchesWords(text: string, query: string): boolean {
  const plain = simplify(text)
  return simplify(query)
    .split(' ')
    .every(word => plain.includes(word))
}

function simplify(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}
