// Credit codes, any part of which may be asked for: one long text that is searched at once.

export class CodeList {
  /** By the number of the enterprise; '' for none. */
  readonly written: readonly string[]
  private readonly text: string
  /** Where each code begins in the text. */
  private readonly starts: Uint32Array

  constructor(written: readonly string[]) {
    this.written = written
    this.text = written.join('\n').toLowerCase()
    this.starts = new Uint32Array(written.length)
    for (let owner = 1; owner < written.length; owner++)
      this.starts[owner] = (this.starts[owner - 1] as number) + (written[owner - 1] as string).length + 1
  }

  /** The enterprises whose code holds a part, in small letters; in order. */
  holding(part: string): number[] {
    const owners: number[] = []
    let owner = 0
    for (let at = this.text.indexOf(part); at >= 0; ) {
      while (owner + 1 < this.starts.length && (this.starts[owner + 1] as number) <= at) owner += 1
      owners.push(owner)
      const next = this.starts[owner + 1]
      at = next === undefined ? -1 : this.text.indexOf(part, next)
    }
    return owners
  }
}
