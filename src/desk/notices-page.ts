// The drafts of notices: which there are, and one as a page to print, with the Word file and the plain text beside it. In: the
// register. Out: HTML.
import type { Block, Document, Table } from '../documents/document.ts'
import { plainText } from '../documents/plain-text.ts'
import { words } from '../i18n/words.ts'
import { compare } from '../order.ts'
import type { Notice } from '../register/facts.ts'
import type { Register } from '../register/register.ts'
import { type Html, html } from './html.ts'

export function noticesPage(root: string, register: Register | undefined): Html {
  if (!register)
    return html`<h1>公告文稿</h1><p>数据文件夹有错误，改好以前不能起草。<a href="${root}/problems/">逐条看</a></p>`
  const newest = register.notices.toSorted((a, b) => compare(b.since, a.since))
  return html`<h1>公告文稿</h1>
<p>由登记的内容起草，按公文格式排好：可以打印，可以下载 Word 接着改，也有公众号用的纯文字。登记里没有的写作【　　】，请自己填。还没有写入的名单，在“名单”页看文稿。</p>
<ul class="dated-list">${newest.map(one => noticeItem(root, one))}</ul>`
}

function noticeItem(root: string, { row }: Notice): Html {
  return html`<li><time datetime="${row.published_on}">${row.published_on}</time> <span class="kind">${words('zh').codes.notice[row.kind]}</span> <a href="${root}/notices/${row.notice_id}/">${row.title}</a></li>`
}

/** One draft; `path` is where it lies below the token, from slash to slash. */
export function noticePage(root: string, path: string, document: Document): Html {
  return html`<h1 class="screen-only">${document.title}</h1>
<div class="actions screen-only">
<button type="button" data-print hidden>打印</button>
<p><a class="button button-quiet" href="${root}${path}notice.docx">下载 Word</a></p>
<p><a href="#text">公众号用的文字</a></p></div>
<p class="note screen-only">打印用 A4 纸；浏览器的页眉、页脚不要选。</p>
${letter(document)}
<section class="screen-only" aria-labelledby="text"><h2 id="text">公众号用的文字</h2>
<p><label>全选、复制，贴到编辑器里<textarea readonly rows="16">
${plainText(document)}</textarea></label></p></section>`
}

function letter({ title, number, addressee, body, attachment, signature }: Document): Html {
  return html`<article class="letter" aria-label="文稿">
<p class="letter-title">${title}</p>
${number && html`<p class="letter-number">${number}</p>`}
${addressee && html`<p class="letter-addressee">${addressee}</p>`}
${body.map(blockPart)}
<p class="letter-signature">${signature.map(line => html`<span>${line}</span>`)}</p>
${
  attachment &&
  html`<section class="letter-attachment" aria-label="附件"><p class="letter-mark">附件</p>
<p class="letter-title">${attachment.title}</p>${attachment.blocks.map(blockPart)}</section>`
}
</article>`
}

function blockPart(block: Block): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p class="letter-text">${block.text}</p>`
    case 'heading':
      return html`<h2 class="letter-heading">${block.text}</h2>`
    case 'table':
      return tablePart(block)
  }
}

function tablePart({ columns, rows }: Table): Html {
  return html`<table class="letter-table"><thead><tr>${columns.map(({ title, share }) => html`<th scope="col" width="${share}%">${title}</th>`)}</tr></thead>
<tbody>${rows.map(
    row =>
      html`<tr>${columns.map(({ isShort }, i) => html`<td${isShort && html` class="letter-short"`}>${row[i] ?? ''}</td>`)}</tr>`,
  )}</tbody></table>`
}
