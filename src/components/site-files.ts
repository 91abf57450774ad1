// In the browser: the files of the site by which files and sheets are verified. Whoever verifies is handed them.

/** A file of a release. */
export interface ReleasedFile {
  path: string
  sha256: string
}

/** What releases/index.json says of a release. */
export interface ListedRelease {
  release: number
  day: string
  files: readonly ReleasedFile[]
}

/** The files of the site, by their path below its root; undefined where there is none. */
export interface SiteFiles {
  text: (path: string) => Promise<string | undefined>
}

/** The files below an address that ends in a slash. Throws where the site cannot be reached. */
export function siteFiles(base: string): SiteFiles {
  return {
    text: async path => {
      const response = await fetch(base + path, { cache: 'no-cache' })
      if (response.status === 404) return undefined
      if (!response.ok) throw new Error(`${path}: ${response.status}`)
      return response.text()
    },
  }
}

/** Every release, the newest first; none where nothing was released. */
export async function releasesOf(files: SiteFiles): Promise<readonly ListedRelease[]> {
  const index = await jsonOf<{ releases: ListedRelease[] }>(files, 'releases/index.json')
  return (index?.releases ?? []).slice().sort((a, b) => b.release - a.release)
}

/** What a file of JSON holds; undefined where there is none. */
export async function jsonOf<T>(files: SiteFiles, path: string): Promise<T | undefined> {
  const text = await files.text(path)
  return text === undefined ? undefined : (JSON.parse(text) as T)
}

/** The SHA-256 of bytes, in hexadecimal; browsers have it in secure contexts alone. */
export async function sha256(bytes: BufferSource): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('')
}
