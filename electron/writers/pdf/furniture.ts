import type { Report } from '#shared/report/index.ts';
import { artifact, put, widthOf, type Paper } from './paper.ts';
import { fit } from './text.ts';
import { colours, contentWidth, margin, pageSize, styles } from './theme.ts';

/** Running heads and feet, drawn last because only then the number of pages is known. */
export function furniture(paper: Paper, report: Report): void {
  const { start, count } = paper.doc.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    paper.doc.switchToPage(page);
    artifact(
      paper,
      () => {
        if (page > start) head(paper, report, paper.pageTitles[page - start] ?? '');
        foot(paper, report, page - start + 1, count);
      },
      'Pagination',
    );
  }
}

function head(paper: Paper, report: Report, section: string): void {
  const y = 40;
  const right = fit(paper, section, styles.furniture, contentWidth / 2 - 10);
  put(
    paper,
    fit(paper, `${report.title} · ${report.meta.status}`, styles.furniture, contentWidth / 2 - 10),
    margin.left,
    y,
    styles.furniture,
  );
  put(paper, right, margin.left + contentWidth - widthOf(paper, right, styles.furniture), y, styles.furniture);
  line(paper, y + 6);
}

function foot(paper: Paper, report: Report, page: number, pages: number): void {
  const { meta } = report;
  const number = { ...styles.furniture, colour: colours.text };
  const pageText = `Page ${page} of ${pages}`;
  const room = contentWidth - widthOf(paper, pageText, number) - 24;
  const conventions = folded(paper, meta.conventions, room);
  const y = pageSize.height - 32 - conventions.length * lineStep;
  line(paper, y - 11);
  conventions.forEach((words, index) => put(paper, words, margin.left, y + index * lineStep, styles.furniture));
  put(paper, pageText, margin.left + contentWidth - widthOf(paper, pageText, number), y, number);
  const origin = ` · content ${meta.digest.slice(0, 16)} · as of ${meta.asOfText}`;
  const name = fit(paper, meta.fileName, styles.furniture, room - widthOf(paper, origin, styles.furniture));
  put(paper, `${name}${origin}`, margin.left, pageSize.height - 32, styles.furniture);
}

const lineStep = 10;
const mostLines = 2;

/** The conventions in as few lines as hold them, none of them broken; what is too much for two lines is cut. */
function folded(paper: Paper, conventions: readonly string[], room: number): readonly string[] {
  const lines: string[] = [];
  for (const words of conventions) {
    const longer = lines.length === 0 ? words : `${lines.at(-1) ?? ''} · ${words}`;
    const isFull = widthOf(paper, longer, styles.furniture) > room;
    if (lines.length === 0 || (isFull && lines.length < mostLines)) lines.push(words);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((text) => fit(paper, text, styles.furniture, room));
}

function line(paper: Paper, y: number): void {
  paper.doc
    .moveTo(margin.left, y)
    .lineTo(margin.left + contentWidth, y)
    .lineWidth(0.5)
    .stroke(colours.line);
}
