// In: the compiled pages. Out: all pages and files that they make of an edition, each with the address at which it is asked
// for and the file into which it goes.
import type { BaseApp } from 'astro/app'

type Route = BaseApp['manifest']['routes'][number]['routeData']

/** A page, or a file that is made like one. */
export interface SitePath {
  route: Route
  /** Of the site, without a slash before it. */
  file: string
  /** Below the base of the site, without a slash before it: where it is asked for. */
  path: string
}

/** What servers answer where there is nothing. */
export const LOST = '404.html'

type Params = Readonly<Record<string, string | undefined>>

/** All that there are, in the order of the program's pages. */
export async function sitePaths(app: BaseApp): Promise<SitePath[]> {
  const routes = app.manifest.routes.map(({ routeData }) => routeData)
  const own = routes.filter(({ origin }) => origin === 'project')
  return (await Promise.all(own.map(route => pathsOf(app, route)))).flat()
}

async function pathsOf({ manifest }: BaseApp, route: Route): Promise<SitePath[]> {
  const compiled = await manifest.pageMap?.get(route.component)?.()
  const page = await compiled?.page()
  const paths = (await page?.getStaticPaths?.({ paginate, routePattern: route.route })) ?? [{ params: {} }]
  return paths.map(({ params }) => sitePath(route, params))
}

// Lists are cut by src/views/paging.ts.
function paginate(): never {
  throw new Error('paginate() is not used')
}

function sitePath(route: Route, params: Params): SitePath {
  const names = route.segments.map(parts => parts.map(part => filled(part, params)).join(''))
  const path = names.filter(name => name !== '').join('/')
  if (route.type === 'endpoint') return { route, path, file: path }
  // Servers look for it there.
  if (path === '404') return { route, path: `${path}/`, file: LOST }
  return { route, path: path && `${path}/`, file: `${path && `${path}/`}index.html` }
}

function filled({ content, dynamic }: Route['segments'][number][number], params: Params): string {
  return dynamic ? (params[content.replace(/^\.{3}/, '')] ?? '') : content
}
