// What a site.json says that says no more than it has to; folders of tests that are about other things write it.

/** The settings that are required. */
export const SETTINGS = {
  title: { zh: '示例', en: 'Example' },
  publisher: { zh: '示例局' },
  description: { zh: '示例' },
  url: 'https://example.org/',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  contact: { phone: '0631-0000000' },
}
