// The frame of the desk's pages: masthead, sections, main. In: where one is, and the content. Out: a whole page.
import { type Html, html } from './html.ts'

export interface PageOf {
  /** The sections' path: `/`, `/papers/` … */
  section: string
  title: string
  /** A sentence that is read out first: what was just done, or why it was not. */
  said?: { text: string; isError: boolean } | undefined
  content: Html
}

export interface FrameOf {
  /** The path to the token, `/<token>`: every address of the desk begins with it. */
  root: string
  /** Whose register it is. */
  register: string
  dir: string
  isDemo: boolean
}

const SECTIONS = [
  ['/', '今年'],
  ['/papers/', '名单'],
  ['/notices/', '公告文稿'],
  ['/forms/', '异议和更正'],
  ['/problems/', '问题'],
  ['/publish/', '预览和发布'],
] as const

/** A whole page. */
export function framed({ root, register, dir, isDemo }: FrameOf, page: PageOf): string {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} - 工作台</title>
<meta name="color-scheme" content="light dark">
<link rel="icon" type="image/svg+xml" href="${root}/assets/favicon.svg">
<link rel="stylesheet" href="${root}/assets/desk.css">
<script type="module" src="${root}/assets/drop.js"></script>
</head>
<body class="desk">
<a class="skip" href="#main">跳到正文</a>
${isDemo && html`<aside class="banner" aria-label="示例数据"><p>这是示例数据，全部虚构。</p></aside>`}
<header class="masthead">
<div class="masthead-top">
<p class="site-title"><a href="${root}/">工作台</a></p>
<p class="desk-of">${register}<span class="desk-dir">${dir}</span></p>
</div>
<nav class="sections" aria-label="工作台">
<ul>
${SECTIONS.map(
  ([path, text]) =>
    html`<li><a href="${root}${path}"${path === page.section && html` aria-current="true"`}>${text}</a></li>`,
)}
</ul>
</nav>
</header>
<main id="main" tabindex="-1">
${page.said && html`<p class="said ${page.said.isError && 'said-error'}" role="${page.said.isError ? 'alert' : 'status'}">${page.said.text}</p>`}
${page.content}
</main>
<footer class="footer">
<form method="post" action="${root}/close"><p>只有这台电脑能打开工作台，名单不离开本机。
<button class="button-quiet">关闭工作台</button></p></form>
</footer>
</body>
</html>
`.markup
}
