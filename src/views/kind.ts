// Whether a name says of what kind it is, so that a list need not say it again. It imports nothing: browsers ask it too.

/** Most names end in the label of their category; that it is unmanned no name tells. */
export function saysKind(name: string, label: string, isUnmanned: boolean): boolean {
  return !isUnmanned && label !== '' && name.endsWith(label)
}
