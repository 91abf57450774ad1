/** The environment of a program that a test starts: without the runner's own variables, of which Vite reads some. */
export function environment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env
  return { PATH, HOME, ...more }
}
