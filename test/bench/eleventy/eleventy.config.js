// Eleventy for the comparison of `npm run bench -- rivals`: nothing on that the pages do not need.
export default function configure(eleventy) {
  eleventy.setQuietMode(true)
  eleventy.setUseGitIgnore(false)
  eleventy.setFreezeReservedData(false)
  // Everything that is printed has been prepared; Nunjucks escapes it.
  eleventy.setNunjucksEnvironmentOptions({ autoescape: true, trimBlocks: true, lstripBlocks: true })
  return { htmlTemplateEngine: false, markdownTemplateEngine: false }
}
