// What a projection hands to the scripts that write it.

/** A file of the published site: its path from the root of the site, and what it holds. */
export interface OutputFile {
  path: string
  body: string | Uint8Array
}
