import PDFDocument from 'pdfkit';
import type { Report } from '#shared/report/index.ts';
import { fontData, fontFiles } from './fonts.ts';
import { contentBottom, margin, pageSize, type FontName, type TextStyle } from './theme.ts';

export type Doc = PDFKit.PDFDocument;
export type StructureElement = ReturnType<Doc['struct']>;

/** A growing document: where the next block goes, and under which element of the structure tree. */
export type Paper = {
  readonly doc: Doc;
  /** The `Document` element. */
  readonly root: StructureElement;
  /** The element that blocks hang under: the section being written. */
  parent: StructureElement;
  y: number;
  /** The title of the section at the top of each page, for the running head. */
  readonly pageTitles: string[];
  sectionTitle: string;
};

export function createPaper(report: Report): Paper {
  // Every date comes from the content, so that the same content gives the same bytes.
  const changed = new Date(report.meta.asOf);
  const doc = new PDFDocument({
    size: [pageSize.width, pageSize.height],
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    bufferPages: true,
    autoFirstPage: false,
    tagged: true,
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    pdfVersion: '1.7',
    lang: report.language,
    displayTitle: true,
    // No default font: it would be Helvetica, which is not embedded.
    ...({ font: null } as unknown as { font?: string }),
    info: {
      Title: printable(report.title),
      Subject: printable(report.subtitle).slice(0, 500),
      Author: printable(report.meta.workspace),
      Creator: `Casewright ${report.meta.version}`,
      Producer: `Casewright ${report.meta.version}`,
      CreationDate: changed,
      ModDate: changed,
    },
  });
  for (const name of Object.keys(fontFiles) as FontName[]) doc.registerFont(name, fontData(name));
  const root = doc.struct('Document');
  doc.addStructure(root);
  return { doc, root, parent: root, y: margin.top, pageTitles: [], sectionTitle: '' };
}

/** No report is longer. A case that needs more is a list, and lists leave as CSV. */
const mostPages = 2000;

/** Thrown from wherever a page is started, deep within a block; `writePdf` answers it as a value. */
export class TooManyPages extends Error {}

export function newPage(paper: Paper): void {
  if (paper.pageTitles.length >= mostPages) throw new TooManyPages();
  paper.doc.addPage();
  paper.pageTitles.push(paper.sectionTitle);
  paper.y = margin.top;
}

export function room(paper: Paper): number {
  return contentBottom - paper.y;
}

export function atTop(paper: Paper): boolean {
  return paper.y === margin.top;
}

export function isFirstPage(paper: Paper): boolean {
  return paper.pageTitles.length === 1;
}

/** How much of the page is written on, from 0 to 1. */
export function filled(paper: Paper): number {
  return (paper.y - margin.top) / (contentBottom - margin.top);
}

/** Starts a page when less than `height` is left, unless this page is still empty. */
export function ensure(paper: Paper, height: number): void {
  if (room(paper) < height && !atTop(paper)) newPage(paper);
}

export function child(paper: Paper, parent: StructureElement, type: string, options: object = {}): StructureElement {
  const element = paper.doc.struct(type, options);
  parent.add(element);
  return element;
}

/** Content that belongs to an element of the structure tree. */
export function content(paper: Paper, element: StructureElement, tag: string, draw: () => void): void {
  const marked = paper.doc.markStructureContent(tag);
  draw();
  paper.doc.endMarkedContent();
  element.add(marked);
}

/** Lines, panels, running heads: nothing that a screen reader should say. */
export function artifact(paper: Paper, draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
  paper.doc.markContent('Artifact', { type });
  draw();
  paper.doc.endMarkedContent();
}

/** Attributes of table cells that the library has no option for. */
export function setAttributes(element: StructureElement, attributes: Record<string, unknown>): void {
  const { dictionary } = element as unknown as { dictionary: { data: Record<string, unknown> } };
  dictionary.data['A'] = { ...(dictionary.data['A'] as object | undefined), ...attributes };
}

/** Control characters have no glyph; a lone half of a surrogate pair is no character. */
export function printable(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
}

/**
 * Digits of one width, in words that hold any: columns line up, and Inter does not draw a decimal point so close to
 * a 7 that 7.50 reads as 750. Other words go without, because the feature widens their hyphens too. Contextual
 * alternates (arrows from "->" and the like) are off: no report needs them, and trying their hundreds of rules took
 * half of the time of a document. The layout engine takes features as switches; the declared type knows only a list.
 */
const featuresOf = (tabular: boolean): PDFKit.Mixins.OpenTypeFeatures[] =>
  ({ tnum: tabular, calt: false }) as unknown as PDFKit.Mixins.OpenTypeFeatures[];

type Part = { text: string; tabular: boolean };

/** Words with digits and words without, each run with the space that follows it. */
function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  for (const word of text.match(/ *[^ ]+ *| +/g) ?? []) {
    const tabular = /\d/.test(word);
    const last = parts.at(-1);
    if (last?.tabular === tabular) last.text += word;
    else parts.push({ text: word, tabular });
  }
  return parts;
}

/** Writes one piece of text with its baseline at `y`. */
export function put(paper: Paper, text: string, x: number, y: number, style: TextStyle): void {
  let at = x;
  for (const part of partsOf(text)) {
    const width = partWidth(paper, part, style);
    // The width is known and no words are counted, so that the text is not laid out a second time to measure it.
    const options = { lineBreak: false, baseline: 'alphabetic', textWidth: width, wordCount: 1 } as const;
    paper.doc
      .font(style.font)
      .fontSize(style.size)
      .fillColor(style.colour)
      .text(part.text, at, y, { ...options, features: featuresOf(part.tabular) });
    at += width;
  }
}

export function widthOf(paper: Paper, text: string, style: TextStyle): number {
  return partsOf(text).reduce((sum, part) => sum + partWidth(paper, part, style), 0);
}

const widths = new WeakMap<Doc, Map<string, number>>();

function partWidth(paper: Paper, part: Part, style: TextStyle): number {
  const known = widths.get(paper.doc) ?? new Map<string, number>();
  widths.set(paper.doc, known);
  const key = `${style.font}${part.tabular ? '+' : ' '}${part.text}`;
  let width = known.get(key);
  if (width === undefined) {
    const options = { features: featuresOf(part.tabular) };
    width = paper.doc.font(style.font).fontSize(1000).widthOfString(part.text, options) / 1000;
    known.set(key, width);
  }
  return width * style.size;
}
