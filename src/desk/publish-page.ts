// The page of what runs: a preview, a build, a release; what it says, and where to look when it is done. In: the job. Out: HTML.
import type { Standing } from './desk.ts'
import { type Html, html } from './html.ts'

/** Another command of the house as the desk sees it. */
export interface Running {
  title: string
  lines: readonly string[]
  /** Undefined while it runs. */
  code: number | null | undefined
  links: readonly { text: string; path: string }[]
}

export function publishPage(
  root: string,
  { dir, found }: Standing,
  job: Running | undefined,
  canRelease: boolean,
): Html {
  const isReady = found.register !== undefined
  return html`<h1>预览和发布</h1>
${job && jobPart(root, job)}
${
  isReady
    ? html`<div class="actions">
<form method="post" action="${root}/publish/preview"><button class="button-quiet">预览现在的数据</button></form>
${
  canRelease &&
  html`<form method="post" action="${root}/publish/release"><button class="button-quiet">看下一次发布会登记什么</button></form>
<form method="post" action="${root}/publish/accept"><button class="button-quiet">登记这一次发布</button></form>`
}
<form method="post" action="${root}/publish/build"><button>生成网站</button></form>
</div>
<p class="note">“生成网站”读 ${dir}/，写到 dist/，与 npm run build 相同；把 dist/ 交给网站服务器就是发布。预览只在这台电脑上。</p>`
    : html`<p>数据文件夹有错误，不能生成。<a href="${root}/problems/">逐条看</a></p>`
}`
}

function jobPart(root: string, { title, lines, code, links }: Running): Html {
  const isRunning = code === undefined
  const state = isRunning ? '正在进行……' : code === 0 ? '已完成' : '没有完成'
  return html`<section class="job" aria-labelledby="job"${isRunning && html` data-running`}>
<h2 id="job">${title}：<span role="status" class="job-state">${state}</span></h2>
<div class="job-rest">${isRunning && html`<p><a href="${root}/publish/">看看进度</a></p>`}
${code === 0 && links.length > 0 && html`<ul>${links.map(({ text, path }) => html`<li><a href="${root}${path}">${text}</a></li>`)}</ul>`}
<div class="snippet"><pre tabindex="0" aria-label="进度" role="region" class="job-lines">${lines.slice(-60).join('\n')}</pre></div></div>
</section>`
}
