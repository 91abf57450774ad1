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

if (document.querySelector('[data-running]') !== null) setTimeout(() => location.reload(), 2000)

for (const button of document.querySelectorAll('button[data-print]')) {
  button.removeAttribute('hidden')
  button.addEventListener('click', () => print())
}
