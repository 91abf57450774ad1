// What the desk's pages load: the site's own styles and the desk's, its script, the icon. Read once, when the desk opens.
import { readFileSync } from 'node:fs'
import { ROOT } from '../lib/root.ts'

export interface Asset {
  type: string
  body: string
}

const PARTS = ['parts', 'home', 'dated-list', 'listing']
const STYLES = ['tokens', 'base', 'frame', ...PARTS, 'print', 'desk', 'letter']

const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8')

/** By the path below `/assets/`. */
export function readAssets(): ReadonlyMap<string, Asset> {
  const styles = STYLES.map(name => read(`src/styles/${name}.css`)).join('\n')
  return new Map<string, Asset>([
    ['desk.css', { type: 'text/css; charset=utf-8', body: styles }],
    ['drop.js', { type: 'text/javascript; charset=utf-8', body: read('src/desk/drop.ts') }],
    ['favicon.svg', { type: 'image/svg+xml', body: read('public/favicon.svg') }],
  ])
}
