// A list to choose one from, with nothing chosen where there is no such value. In: its name and choices. Out: HTML.
import { type Html, html } from './html.ts'

interface Choice {
  value: string
  label: string
}

export function choiceList(
  name: string,
  choices: readonly Choice[],
  chosen: string | undefined,
  isNeeded = false,
): Html {
  return html`<select name="${name}"${isNeeded && html` required`}><option value="">请选择</option>
${choices.map(({ value, label }) => html`<option value="${value}"${value === chosen && html` selected`}>${label}</option>`)}
</select>`
}
