// In the browser: /self-assessment/. Reads what was answered in the page and says how far it goes; it stores and sends nothing.
import type { AssessedCategory } from '../views/self-assessment.ts'
import { type Answers, assess, isMet, levelReached } from './assess.ts'

interface Words {
  reached: string
  met: string
  unmet: string
  open: string
  level: string
  noLevel: string
  asUnmanned: string
  colon: string
  comma: string
}

class SelfAssessment extends HTMLElement {
  connectedCallback() {
    const result = this.querySelector<HTMLElement>('[data-part=result]')
    if (!result) return
    result.hidden = false
    this.addEventListener('input', () => this.answer())
    this.addEventListener('change', () => this.answer())
    this.answer()
  }

  private answer() {
    const categories = JSON.parse(this.dataset.categories ?? '[]') as AssessedCategory[]
    const words = JSON.parse(this.dataset.words ?? '{}') as Words
    const answers = this.read()
    const lines = categories.map(category => lineOf(category, answers, words))
    if (categories.some(({ level }) => level !== undefined)) {
      const reached = levelReached(categories, answers)
      lines.push(reached ? words.level.replace('{label}', reached.label) : words.noLevel)
    }
    const list = this.querySelector('[data-part=result] ul')
    list?.replaceChildren(...lines.map(itemOf))
  }

  private read(): Answers {
    const fields = [...this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')]
    const checked = fields.filter(field => field instanceof HTMLInputElement && field.checked)
    const numberOf = (field: { value: string } | undefined) =>
      field && field.value.trim() !== '' ? Number(field.value) : undefined
    const named = (name: string) => fields.find(field => field.dataset.field === name)
    return {
      conditions: Object.fromEntries(checked.map(({ dataset, value }) => [dataset.condition, value])),
      figures: Object.fromEntries(
        fields.flatMap(field =>
          field.dataset.figure === undefined ? [] : [[field.dataset.figure, numberOf(field)]],
        ),
      ),
      ncRate: numberOf(named('nc-rate')),
      yieldGrade: named('yield')?.value || undefined,
    }
  }
}

function lineOf(category: AssessedCategory, answers: Answers, words: Words): string {
  const found = assess(category, answers)
  const count = (text: string, number: number) => text.replace('{count}', String(number))
  const parts = [
    ...(category.needed > 0
      ? [
          words.reached
            .replace('{reached}', String(found.reached))
            .replace('{of}', String(found.of))
            .replace('{needed}', String(category.needed)),
        ]
      : []),
    ...(found.unmet > 0 ? [count(words.unmet, found.unmet)] : []),
    ...(found.open > 0 ? [count(words.open, found.open)] : []),
    ...(isMet(found) ? [words.met] : []),
  ]
  const isUnmanned = category.unmanned !== undefined && answers.conditions.unmanned === 'yes'
  const more = isUnmanned ? words.asUnmanned.replace('{label}', category.unmanned ?? '') : ''
  return category.label + words.colon + parts.join(words.comma) + more
}

function itemOf(text: string): HTMLElement {
  const item = document.createElement('li')
  item.textContent = text
  return item
}

customElements.define('self-assessment', SelfAssessment)
