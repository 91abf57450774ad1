// What a projection hands to the scripts that write it.

/** A file of the published site: its path from the root of the site, and what it holds. */
export interface OutputFile {
  path: string
  body: string | Uint8Array
}

/** A file that is written as it is made: it may be larger than one likes to hold. */
export interface GrowingFile {
  write: (bytes: Uint8Array) => void
  /** Nothing more is written. */
  end: () => void
}

/** Where files go. */
export interface Output {
  put: (file: OutputFile) => void
  /** Begins a file at a path. */
  begin: (path: string) => GrowingFile
  /** A place on the disk that nobody else has, for what a library writes by itself; whoever asks for it removes what is there. */
  scratch: () => string
}
