// Several things in a sentence. In: their names. Out: “one”, “two” and “three”. The other words of the language import it.
const LIST = new Intl.ListFormat('en-GB')

/** Names with commas and an “and” between them. */
export function listed(names: readonly string[]): string {
  return LIST.format(names)
}
