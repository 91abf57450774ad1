// The names of datasets and of the files below /datasets/, to which a test holds them. The text of a notice links to them,
// so entries/ asks for them; it imports nothing.

const NAMES = [
  'titles enterprises windows candidates proposed-revocations re-evaluations revocations renames notices waivers',
  'corrections status-periods events dictionary codes',
].flatMap(names => names.split(' '))

const FORMATS = 'csv csv-metadata.json excel.csv json ndjson parquet'.split(' ')

const WHOLE = [
  'register.zh.xlsx register.en.xlsx register.xlsx register.sqlite register.zip datapackage.json catalog.jsonld csv-metadata.json manifest.json',
  'elements.json SHA256SUMS README.md QUESTIONS.md LICENCE.txt',
].flatMap(names => names.split(' '))

/** Whether a dataset has this name. */
export function isDataset(name: string): boolean {
  return NAMES.includes(name)
}

/** Whether a file with this name lies in /datasets/. */
export function isDatasetFile(name: string): boolean {
  const dot = name.indexOf('.')
  return WHOLE.includes(name) || (isDataset(name.slice(0, dot)) && FORMATS.includes(name.slice(dot + 1)))
}
