import type { Block, Run } from './report.ts';

/**
 * The Markdown that people write in a narrative: paragraphs, headings, lists, bold, italic and code. Anything else
 * stays as the text it is, so that nothing written is lost. A full parser is not used here: a report has no place
 * for HTML, images or reference links, and `shared` would have to carry a tree of fifty packages to leave them out.
 */
export function blocksFromMarkdown(text: string): readonly Block[] {
  return piecesOf(text).map((piece): Block => {
    if (piece.kind === 'heading') return { kind: 'heading', level: 3, text: plainText(runsFromMarkdown(piece.text)) };
    if (piece.kind === 'paragraph') return { kind: 'paragraph', runs: runsFromMarkdown(piece.text) };
    return { kind: 'list', ordered: piece.ordered, items: piece.items.map(runsFromMarkdown) };
  });
}

type Piece =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: string[] };

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  // A list goes on over an empty line when the next line is an item of its kind again; a paragraph does not.
  let afterGap = true;
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = raw.trim();
    if (line === '') {
      afterGap = true;
      continue;
    }
    const open = pieces.at(-1);
    const heading = /^#{1,6}\s+(.*)$/.exec(line);
    const item = /^(?:([-*+])|\d{1,9}[.)])\s+(.*)$/.exec(line);
    if (heading) pieces.push({ kind: 'heading', text: heading[1] ?? '' });
    else if (item) {
      const ordered = item[1] === undefined;
      if (open?.kind === 'list' && open.ordered === ordered) open.items.push(item[2] ?? '');
      else pieces.push({ kind: 'list', ordered, items: [item[2] ?? ''] });
    } else if (open?.kind === 'list' && !afterGap) open.items.push(`${open.items.pop() ?? ''} ${line}`);
    else if (open?.kind === 'paragraph' && !afterGap) open.text += ` ${line}`;
    else pieces.push({ kind: 'paragraph', text: line });
    afterGap = false;
  }
  return pieces;
}

/** The first paragraph's runs, or all text in one run list: for places that hold one paragraph. */
export function runsFromMarkdown(text: string): readonly Run[] {
  return inline(text, {}).filter((run) => run.text !== '');
}

type Style = { readonly bold?: boolean; readonly italic?: boolean };

/** The earliest mark wins; what it holds is read again for marks inside it. Spans are bounded, so that a page of
 * stray asterisks costs no more than a page of text. */
const mark =
  /\\([\\`*_[\]()#+\-.!>])|`([^`]{1,500})`|\*\*(?=\S)(.{1,2000}?)(?<=\S)\*\*|__(?=\S)(.{1,2000}?)(?<=\S)__|\*(?=\S)([^*]{1,2000}?)(?<=\S)\*|(?<![\p{L}\p{N}])_(?=\S)([^_]{1,2000}?)(?<=\S)_(?![\p{L}\p{N}])|!?\[([^\]]{0,500})\]\(([^)\s]{0,500})\)/u;

function inline(text: string, style: Style): Run[] {
  const runs: Run[] = [];
  let rest = text;
  for (let match = mark.exec(rest); match; match = mark.exec(rest)) {
    runs.push({ text: rest.slice(0, match.index), ...style }, ...marked(match, style));
    rest = rest.slice(match.index + match[0].length);
  }
  return merge([...runs, { text: rest, ...style }]);
}

function marked(match: RegExpExecArray, style: Style): Run[] {
  const [, escaped, code, strongStar, strongLine, emphasisStar, emphasisLine, linkText, address] = match;
  const strong = strongStar ?? strongLine;
  const emphasis = emphasisStar ?? emphasisLine;
  if (escaped !== undefined) return [{ text: escaped, ...style }];
  if (code !== undefined) return [{ text: code, ...style, code: true }];
  if (strong !== undefined) return inline(strong, { ...style, bold: true });
  if (emphasis !== undefined) return inline(emphasis, { ...style, italic: true });
  return link(linkText ?? '', address ?? '', style);
}

/** A printed page cannot be clicked, so the address is spelled out; only https ones, the rest is dropped. */
function link(text: string, address: string, style: Style): Run[] {
  const runs = inline(text, style);
  return /^https:\/\//i.test(address) && address !== text ? [...runs, { text: ` (${address})`, ...style }] : runs;
}

function merge(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last && last.bold === run.bold && last.italic === run.italic && last.code === run.code) {
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    } else if (run.text !== '') merged.push(run);
  }
  return merged;
}

export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}
