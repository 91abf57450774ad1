// In the browser: a button that prints the page. Without scripts it stays hidden, and the text beside it says how.
class PrintPage extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    if (!button) return
    button.hidden = false
    button.addEventListener('click', () => print())
  }
}

customElements.define('print-page', PrintPage)
