// What tests read in the documents of the repository.

/** The part of a document below a heading that contains `text`, up to the next heading of its kind. */
export function section(document: string, text: string): string {
  return document.split(/^(?=#{2,3} )/m).find(part => part.split('\n', 1)[0]?.includes(text)) ?? ''
}

/** The rows of the first Markdown table of a part, its header first; the line below the header is left out. */
export function readTable(part: string): { header: string[]; rows: string[][] } {
  const lines = part.split('\n')
  const begin = lines.findIndex(line => line.startsWith('|'))
  const end = lines.findIndex((line, i) => i > begin && !line.startsWith('|'))
  const cells = (line: string) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map(cell => cell.trim())
  const [header = [], , ...rows] = lines.slice(begin, end).map(cells)
  return { header, rows }
}

/** What stands in backticks. */
export function quoted(cell: string | undefined): string[] {
  return [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, text]) => text ?? '')
}

/** A document without its blocks of code. */
export function withoutCode(document: string): string {
  return document.replaceAll(/^```.*?^```/gms, '')
}
