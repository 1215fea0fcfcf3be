/** One HTML page that shows a submission: its pages with boxes, its blocks, and what was found in them. */
import type { Block, Box } from '../model/document.js';
import type { PagePicture } from './draw.js';
import { markText } from './mark-text.js';
import {
  type Inspected,
  isMention,
  listMentions,
  type Mark,
  type Mention,
  markBlock,
  pagesOf,
  placeName,
} from './marks.js';
import { html, type Markup } from './markup.js';
import { STYLE } from './style.js';

function showBoxes({ id, kind, tag, boxes }: Mark, page: number): readonly Markup[] {
  const own = boxes.filter((box) => box.page === page);
  if (own.length === 0) return [];
  const rectangles = own.map(
    ({ x, y, width, height }: Box) => html`<rect x="${x}" y="${y}" width="${width}" height="${height}"/>`,
  );
  const role = isMention(kind) ? 'mention ' : '';
  return [html`<a href="#${id}" class="${role}${kind}"><title>${tag}</title>${rectangles}</a>`];
}

function showSheet(picture: PagePicture, marks: readonly Mark[]): Markup {
  const { page, width, height, plain, plainType } = picture;
  const address = `data:${plainType};base64,${Buffer.from(plain).toString('base64')}`;
  return html`<div class="sheet"><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="page ${page}">
<image href="${address}" width="${width}" height="${height}"/>${marks.flatMap((mark) => showBoxes(mark, page))}</svg></div>`;
}

function showBlock(block: Block, mentions: readonly Mention[]): Markup {
  const own = mentions.filter(({ at }) => at.block === block.id);
  return html`<div class="block ${block.kind}" id="${block.id}">
<a class="tag ${block.kind}" href="#${block.id}"><b>${block.id}</b> ${placeName(block)}</a>
<p dir="auto">${markText(block, own)}</p></div>
`;
}

function showMention({ id, kind, quote, says, at }: Mention): Markup {
  const place = [
    at.page && `page ${at.page}`,
    at.paragraph && `¶ ${at.paragraph}`,
    at.footnote && `note ${at.footnote}`,
  ];
  return html`<tr id="${id}"><td><a href="#${at.block}">${id}</a></td><td dir="auto"><mark class="${kind}">${quote}</mark></td>
<td>${says}</td><td>${place.filter(Boolean).join(', ')}</td></tr>
`;
}

function showMentions(mentions: readonly Mention[]): Markup {
  return html`<section><h2>What was found</h2><table>
<thead><tr><th>id</th><th>quote</th><th>taken for</th><th>where</th></tr></thead>
<tbody>${mentions.map(showMention)}</tbody></table></section>
`;
}

function showHead({ record }: Inspected): Markup {
  const { submission, source, status, coverage, messages } = record;
  const { title, date, language, kind, submitters } = submission;
  const names = submitters.map(({ name, role }) => (role === 'submitter' ? name : `${name} (${role})`));
  const facts = [kind, date?.value, language, status].filter(Boolean).join(' · ');
  const pages =
    coverage.pages === null
      ? 'the format has no pages of its own'
      : `${coverage.pages} pages: ${coverage.read} read, ${coverage.ocr} by OCR, ${coverage.unreadable.length} unreadable`;
  return html`<header><p>${source.path}</p><h1 dir="auto">${title ?? 'without title'}</h1><p>${facts}</p>
<p>${names.join('; ')}</p><p>${pages}</p>
${messages.map(({ level, code, text }) => html`<p class="${level}">${code}: ${text}</p>`)}</header>
`;
}

function showPage(page: number | null, blocks: readonly Markup[], sheet: Markup | null): Markup {
  const title = page === null ? 'Blocks' : `Page ${page}`;
  const content = html`<div>${blocks}</div>`;
  const columns = sheet
    ? html`<div class="page">${sheet}${content}</div>`
    : html`<div class="page text-only">${content}</div>`;
  return html`<section><h2>${title}</h2>${columns}</section>
`;
}

/** Of the pages shown, the first on which a block stands; null where none is said. */
function homeOf(block: Block, shown: readonly number[]): number | null {
  return pagesOf(block).find((page) => shown.length === 0 || shown.includes(page)) ?? null;
}

/**
 * A page that needs nothing beside it: no script, no picture and no style from elsewhere. All text of the file is
 * escaped. `pictures` are those of the pages to show; none for DOCX, whose blocks are shown as text.
 */
export function writePage(inspected: Inspected, pictures: readonly PagePicture[]): string {
  const { blocks, record } = inspected;
  const mentions = listMentions(inspected);
  const marks = [...blocks.map(markBlock), ...mentions];
  const drawn = pictures.map(({ page }) => page);
  const homes = blocks.map((block) => homeOf(block, drawn));
  const sections = [...new Set(drawn.length > 0 ? drawn : homes)].map((page) => {
    const picture = pictures.find((each) => each.page === page);
    const own = blocks.filter((_block, at) => homes[at] === page);
    const shown = own.map((block) => showBlock(block, mentions));
    return showPage(page, shown, picture ? showSheet(picture, marks) : null);
  });
  const { markup } = html`<!doctype html>
<html lang="${record.submission.language}"><head><meta charset="utf-8"><title>${record.source.path}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${{ markup: STYLE }}</style></head><body>
${showHead(inspected)}${showMentions(mentions)}${sections}</body></html>
`;
  return markup;
}
