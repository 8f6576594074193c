import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Block, Report, Section } from '#shared/report/index.ts';
import { chart, chartHeight } from './charts/index.ts';
import {
  artifact,
  atTop,
  child,
  content,
  createPaper,
  ensure,
  filled,
  isFirstPage,
  newPage,
  put,
  TooManyPages,
  widthOf,
  type Paper,
} from './paper.ts';
import { furniture } from './furniture.ts';
import { heading, keyFigures, list, note, paragraph } from './prose.ts';
import { table, tableMinimum } from './table.ts';
import { breakLines, drawLines, lineHeight, piecesOf } from './text.ts';
import { colours, contentWidth, margin, styles, type TextStyle } from './theme.ts';

/**
 * The report as a tagged PDF with embedded fonts. The same report gives the same bytes: every date is the report's
 * own, and nothing is drawn at random.
 */
export async function writePdf(report: Report): Promise<Result<Uint8Array>> {
  const paper = createPaper(report);
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    paper.doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    paper.doc.on('end', () => resolve(Buffer.concat(chunks)));
    paper.doc.on('error', reject);
  });
  try {
    newPage(paper);
    cover(paper, report);
    for (const [index, section] of report.sections.entries()) writeSection(paper, section, index === 0);
  } catch (error) {
    if (!(error instanceof TooManyPages)) throw error;
    return fail(
      'too-large',
      'The PDF of this case would have more than 2,000 pages, so it was not written. Nothing in the workspace was changed; export the case as CSV instead.',
    );
  }
  furniture(paper, report);
  paper.doc.end();
  return ok(await done);
}

/** Title, state and subject at the top of the first page. */
function cover(paper: Paper, report: Report): void {
  paper.y = margin.top - 14;
  const overline = `${report.meta.workspace} · Business case`;
  const chip = { ...styles.overline, font: 'semibold' as const, colour: colours.accent };
  const chipWidth = widthOf(paper, report.meta.status, chip) + 16;
  artifact(paper, () => {
    paper.doc
      .roundedRect(margin.left + contentWidth - chipWidth, paper.y - 1, chipWidth, 16, 8)
      .fill(colours.accentSoft);
  });
  const text = (tag: string, words: string, style: TextStyle): void => {
    const lines = breakLines(paper, piecesOf([{ text: words }], style), contentWidth - (tag === 'P' ? chipWidth : 0));
    content(paper, child(paper, paper.root, tag), tag, () => {
      paper.y = drawLines(paper, lines, margin.left, paper.y, style);
    });
  };
  const chipBaseline = paper.y + 10.2;
  text('P', overline, styles.overline);
  content(paper, child(paper, paper.root, 'P'), 'P', () =>
    put(paper, report.meta.status, margin.left + contentWidth - chipWidth + 8, chipBaseline, chip),
  );
  paper.y += 3;
  text('H1', report.title, styles.title);
  if (report.subtitle !== '') {
    paper.y += 2;
    text('P', report.subtitle.slice(0, 600), styles.subtitle);
  }
  paper.y += 12;
}

/** A page less full than this is not left behind for a section that would start its own; only the first stands alone. */
const leastFilled = 0.15;

function writeSection(paper: Paper, section: Section, first: boolean): void {
  paper.sectionTitle = section.title;
  paper.parent = child(paper, paper.root, 'Sect', { title: section.title });
  const [opening] = section.blocks;
  if (!first) {
    if (section.startsPage && (isFirstPage(paper) || filled(paper) > leastFilled)) newPage(paper);
    // A section that would start near the foot of a page reads better from the top of the next.
    else ensure(paper, Math.max(220, 60 + (opening ? minimum(paper, opening) : 0)));
    if (atTop(paper)) paper.pageTitles[paper.pageTitles.length - 1] = section.title;
    else paper.y += 14;
    const lines = breakLines(paper, piecesOf([{ text: section.title }], styles.section), contentWidth);
    content(paper, child(paper, paper.parent, 'H2'), 'H2', () => {
      paper.y = drawLines(paper, lines, margin.left, paper.y, styles.section) + 8;
    });
  } else {
    // The first page needs no title on paper; the outline and the head of a second page have it.
    paper.pageTitles[0] = section.title;
  }
  paper.doc.outline.addItem(section.title);
  section.blocks.forEach((block, index) => writeBlock(paper, block, section.blocks[index + 1]));
}

function writeBlock(paper: Paper, block: Block, next: Block | undefined): void {
  switch (block.kind) {
    case 'heading':
      heading(paper, block, next ? minimum(paper, next) : 0);
      break;
    case 'paragraph':
      paragraph(paper, block);
      break;
    case 'list':
      list(paper, block);
      break;
    case 'note':
      note(paper, block);
      break;
    case 'key-figures':
      keyFigures(paper, block);
      break;
    case 'table':
      table(paper, block);
      break;
    case 'chart':
      chart(paper, block);
      break;
  }
}

/** The least height with which a block can start on a page. */
function minimum(paper: Paper, block: Block): number {
  switch (block.kind) {
    case 'table':
      return tableMinimum(paper, block);
    case 'chart':
      return chartHeight(block);
    case 'key-figures':
      return 72;
    case 'heading':
      return 50;
    case 'list':
      return 5 * lineHeight(styles.body);
    default:
      return 2 * lineHeight(styles.body);
  }
}
