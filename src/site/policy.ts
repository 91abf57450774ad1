// What pages may run and load, said in each of them and by servers (scripts/hosting/): Content Security Policy Level 3 and
// Trusted Types. It imports nothing.

const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
]

/**
 * The policy of a page: nothing of another host, nothing inline, no text that becomes a script. Pagefind, which searches
 * the notices, is WebAssembly: only its page and its worker may run that.
 */
export function contentPolicy(runsWasm = false): string {
  return POLICY.map(one =>
    runsWasm && one.startsWith('script-src') ? `${one} 'wasm-unsafe-eval'` : one,
  ).join('; ')
}
