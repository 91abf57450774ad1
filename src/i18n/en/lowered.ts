// In: a label that stands alone. Out: the same inside an English sentence. For the English words alone.

/** Its first letter small: Digital workshop → digital workshop. */
export function lowered(label: string): string {
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}`
}
