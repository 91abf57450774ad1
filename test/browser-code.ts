// In: the scripts of components, and those that a page loads by themselves. Out: what they, what they import and the workers they start ask of a browser: members and
// globals, found by their types, so that `at` of an array is not `at` of something of ours.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import ts from 'typescript'

export interface Use {
  /** The types that may be meant, the nearest first; none for a global. */
  owners: readonly string[]
  name: string
  /** `src/search/page/box.ts:12`. */
  where: string
}

/** Everything that is used of the language's own library and of the browser's by the components' scripts, and by `further` files. */
export function usesOf(dir: string, further: readonly string[] = []): Use[] {
  const scripts = scriptsOf(dir)
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
  const options = { ...ts.parseJsonConfigFileContent(config, ts.sys, '.').options, types: [], noEmit: true }
  const host = ts.createCompilerHost(options)
  const { readFile, fileExists } = host
  host.readFile = path => scripts.get(path) ?? readFile(path)
  host.fileExists = path => scripts.has(path) || fileExists(path)
  const own = further.map(path => resolve(path))
  const running = runningWith([...scripts.keys(), ...own], path => host.readFile(path) ?? '')
  const program = ts.createProgram([...running], options, host)
  const files = program.getSourceFiles().filter(({ fileName }) => running.has(fileName))
  return files.flatMap(file => usesIn(file, program))
}

/** The script of each component of a folder, as a file beside it. */
function scriptsOf(dir: string): Map<string, string> {
  const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(path =>
    path.endsWith('.astro'),
  )
  const scripts = new Map<string, string>()
  for (const path of paths.map(path => resolve(dir, path)))
    for (const [, code = ''] of readFileSync(path, 'utf8').matchAll(/^<script>\n([\s\S]*?)^<\/script>/gm))
      scripts.set(`${path}.ts`, `${code}\nexport {}\n`)
  return scripts
}

/** The files that run where some run; what is imported for its types alone does not. */
function runningWith(roots: readonly string[], read: (path: string) => string): ReadonlySet<string> {
  const found = new Set(roots)
  // A set that grows while it is gone through is gone through to its end.
  for (const path of found) {
    const code = ts.transpile(read(path), { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext })
    const imported = ts.preProcessFile(code).importedFiles.map(({ fileName }) => fileName)
    const started = [...code.matchAll(/new URL\('(.*?)', import\.meta\.url\)/g)].map(([, to = '']) => to)
    for (const to of [...imported, ...started]) if (to.endsWith('.ts')) found.add(resolve(dirname(path), to))
  }
  return found
}

function usesIn(file: ts.SourceFile, program: ts.Program): Use[] {
  const checker = program.getTypeChecker()
  const isOfLibrary = (declaration: ts.Declaration) =>
    program.isSourceFileDefaultLibrary(declaration.getSourceFile())
  const uses: Use[] = []
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit)
    if (!ts.isIdentifier(node) || ts.isPartOfTypeNode(node)) return
    const declarations = checker.getSymbolAtLocation(node)?.declarations?.filter(isOfLibrary) ?? []
    if (declarations.length === 0) return
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1
    const where = `${file.fileName.slice(resolve('.').length + 1)}:${line}`
    uses.push({ owners: ownersOf(node, declarations, checker), name: node.text, where })
  }
  visit(file)
  return uses
}

/** The interfaces that declare a member, then what it is asked of and all that this extends. */
function ownersOf(
  node: ts.Identifier,
  declarations: readonly ts.Declaration[],
  checker: ts.TypeChecker,
): string[] {
  const declaring = declarations.flatMap(({ parent }) =>
    ts.isInterfaceDeclaration(parent) ? [parent.name.text] : [],
  )
  if (declaring.length === 0 || !ts.isPropertyAccessExpression(node.parent)) return declaring
  const asked = checker.getNonNullableType(checker.getTypeAtLocation(node.parent.expression))
  return [...new Set([...declaring, ...namesOf(asked)])]
}

function namesOf(type: ts.Type): string[] {
  if (type.isUnionOrIntersection()) return type.types.flatMap(namesOf)
  const bases = type.isClassOrInterface() ? (type.getBaseTypes() ?? []) : []
  return [type.symbol?.name ?? '', ...bases.flatMap(namesOf)]
}
