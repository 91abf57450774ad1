// Lets papers be dropped on the desk, looks again while something runs, prints. Served to browsers as it is: it must hold no types,
// and nothing newer than Chrome 87. Every page works without it.
for (const form of document.querySelectorAll('form[data-drop]')) {
  const input = form.querySelector('input[type=file]')
  if (form instanceof HTMLFormElement && input instanceof HTMLInputElement) {
    document.addEventListener('dragover', event => {
      event.preventDefault()
      form.classList.add('drop-here')
    })
    document.addEventListener('dragleave', event => {
      if (event.relatedTarget === null) form.classList.remove('drop-here')
    })
    document.addEventListener('drop', event => {
      event.preventDefault()
      const files = event.dataTransfer?.files
      if (files === undefined || files.length === 0) return
      input.files = files
      form.submit()
    })
  }
}

if (document.querySelector('[data-running]') !== null) setTimeout(lookAgain, 2000)

// Only what changed is put in its place: a reader who is somewhere on the page stays there.
async function lookAgain() {
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html')
  const isRunning = page.querySelector('[data-running]') !== null
  for (const name of isRunning ? ['.job-lines'] : ['.job-state', '.job-rest']) {
    const [shown, now] = [document.querySelector(name), page.querySelector(name)]
    if (shown !== null && now !== null) shown.replaceChildren(...now.childNodes)
  }
  if (isRunning) setTimeout(lookAgain, 2000)
}

for (const button of document.querySelectorAll('button[data-print]')) {
  button.removeAttribute('hidden')
  button.addEventListener('click', () => print())
}
