// In the browser: large text and high contrast, kept for the next page and the next visit (styles/reading.css). Without
// scripts the browser's own zoom and prefers-contrast do the same.

/** Which attribute of the root element a button sets, and to what. */
const MODES = { text: 'large', contrast: 'more' } as const
type Mode = keyof typeof MODES

class ReadingMode extends HTMLElement {
  connectedCallback() {
    for (const button of this.querySelectorAll<HTMLButtonElement>('button')) {
      const mode = button.dataset.mode as Mode
      show(button, mode, isKept(mode))
      button.addEventListener('click', () => {
        const isOn = document.documentElement.dataset[mode] === undefined
        keep(mode, isOn)
        show(button, mode, isOn)
      })
    }
  }
}

function show(button: HTMLButtonElement, mode: Mode, isOn: boolean): void {
  const { dataset } = document.documentElement
  if (isOn) dataset[mode] = MODES[mode]
  else delete dataset[mode]
  button.setAttribute('aria-pressed', String(isOn))
}

// A browser may keep nothing: then it holds for this page.
function isKept(mode: Mode): boolean {
  try {
    return localStorage.getItem(`reading-${mode}`) === MODES[mode]
  } catch {
    return false
  }
}

function keep(mode: Mode, isOn: boolean): void {
  try {
    if (isOn) localStorage.setItem(`reading-${mode}`, MODES[mode])
    else localStorage.removeItem(`reading-${mode}`)
  } catch {
    // It holds for this page.
  }
}

customElements.define('reading-mode', ReadingMode)
