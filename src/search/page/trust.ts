// Under Trusted Types a browser starts no worker from a text; ours and Pagefind's are started from this site alone.

interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL: (url: string) => string | null }): unknown
}

let isSaid = false

/** Tells the browser, where it asks, which programs may be started: those of this site. */
export function trustOwnScripts(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  if (!isSaid) trustedTypes?.createPolicy('default', { createScriptURL: url => (isOwn(url) ? url : null) })
  isSaid = true
}

function isOwn(url: string): boolean {
  return new URL(url, location.href).origin === location.origin
}
