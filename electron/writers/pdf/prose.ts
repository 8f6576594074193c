import type { Heading, KeyFigures, List, Note, Paragraph, Run } from '#shared/report/index.ts';
import {
  artifact,
  child,
  content,
  ensure,
  newPage,
  room,
  widthOf,
  type Paper,
  type StructureElement,
} from './paper.ts';
import { breakLines, drawLines, lineHeight, piecesOf, type Line } from './text.ts';
import { colours, contentWidth, margin, styles, type TextStyle } from './theme.ts';

/** Text that may go over a page, never leaving one line of a paragraph alone on either side. */
export function flowText(
  paper: Paper,
  element: StructureElement,
  tag: string,
  lines: readonly Line[],
  style: TextStyle,
  x: number = margin.left,
): void {
  const height = lineHeight(style);
  let rest = [...lines];
  while (rest.length > 0) {
    let fitting = Math.floor((room(paper) + 0.01) / height);
    if (fitting < rest.length) {
      if (rest.length - fitting === 1) fitting--;
      if (fitting < 2 && rest.length > 1) fitting = 0;
    }
    if (fitting < 1) {
      newPage(paper);
      continue;
    }
    const part = rest.slice(0, fitting);
    content(paper, element, tag, () => {
      paper.y = drawLines(paper, part, x, paper.y, style);
    });
    rest = rest.slice(fitting);
    if (rest.length > 0) newPage(paper);
  }
}

export function paragraph(paper: Paper, block: Paragraph): void {
  const style = block.quiet ? styles.quiet : styles.body;
  flowText(
    paper,
    child(paper, paper.parent, 'P'),
    'P',
    breakLines(paper, piecesOf(block.runs, style), contentWidth),
    style,
  );
  paper.y += 7;
}

export function heading(paper: Paper, block: Heading, next: number): void {
  const style = block.level === 2 ? styles.heading : styles.subheading;
  const lines = breakLines(paper, piecesOf([{ text: block.text }], style), contentWidth);
  const above = block.level === 2 ? 12 : 6;
  ensure(paper, above + lines.length * lineHeight(style) + 4 + next);
  if (paper.y > margin.top) paper.y += above;
  const tag = block.level === 2 ? 'H3' : 'H4';
  flowText(paper, child(paper, paper.parent, tag), tag, lines, style);
  paper.y += 4;
}

export function list(paper: Paper, block: List): void {
  const element = child(paper, paper.parent, 'L');
  const style = styles.body;
  const indent = block.ordered ? 18 : 13;
  block.items.forEach((runs, index) => {
    const lines = breakLines(paper, piecesOf(runs, style), contentWidth - indent);
    ensure(paper, Math.min(2, lines.length) * lineHeight(style));
    const item = child(paper, element, 'LI');
    const label = child(paper, item, 'Lbl');
    const body = child(paper, item, 'LBody');
    const mark: Run = { text: block.ordered ? `${index + 1}.` : '•' };
    content(paper, label, 'Lbl', () => {
      const colour = { ...style, colour: block.ordered ? colours.text : colours.accent, tabular: true };
      drawLines(
        paper,
        breakLines(paper, piecesOf([mark], colour), indent),
        margin.left + (block.ordered ? 0 : 2),
        paper.y,
        style,
      );
    });
    flowText(paper, body, 'LBody', lines, style, margin.left + indent);
    paper.y += 4;
  });
  paper.y += 4;
}

const noteLooks = {
  ask: { fill: colours.accentSoft, bar: colours.accent, title: styles.noteTitle },
  plain: { fill: null, bar: colours.line, title: { ...styles.noteTitle, colour: colours.muted } },
  warning: { fill: colours.warningSoft, bar: colours.worse, title: { ...styles.noteTitle, colour: colours.worse } },
} as const;

export function note(paper: Paper, block: Note): void {
  const look = noteLooks[block.tone];
  const style: TextStyle = block.tone === 'ask' ? { ...styles.body, size: 10.5 } : styles.body;
  const padding = look.fill === null ? { side: 13, end: 1 } : { side: 13, end: 9 };
  const lines = breakLines(paper, piecesOf(block.runs, style), contentWidth - 2 * padding.side);
  const title = breakLines(paper, piecesOf([{ text: block.title }], look.title), contentWidth - 2 * padding.side);
  const height = 2 * padding.end + title.length * lineHeight(look.title) + 2 + lines.length * lineHeight(style);
  ensure(paper, height);
  const fits = room(paper) >= height;
  const top = paper.y;
  // A note longer than a page goes on without its panel: its text matters more than its frame.
  if (fits) {
    artifact(paper, () => {
      if (look.fill !== null) paper.doc.rect(margin.left, top, contentWidth, height).fill(look.fill);
      paper.doc.rect(margin.left, top, 2.5, height).fill(look.bar);
    });
  }
  paper.y += padding.end;
  const element = child(paper, paper.parent, 'Sect');
  flowText(paper, child(paper, element, 'P'), 'P', title, look.title, margin.left + padding.side);
  paper.y += 2;
  flowText(paper, child(paper, element, 'P'), 'P', lines, style, margin.left + padding.side);
  paper.y = fits ? top + height + 12 : paper.y + 12;
}

/** The headline large with its range below it, the others beside it. */
export function keyFigures(paper: Paper, block: KeyFigures): void {
  const prominent = block.figures.filter((figure) => figure.prominent);
  const others = block.figures.filter((figure) => !figure.prominent);
  const height = 62;
  ensure(paper, height);
  const top = paper.y + 2;
  const draw = (label: string, text: string, detail: string | null, x: number, width: number, large: boolean): void => {
    const element = child(paper, paper.parent, 'P');
    content(paper, element, 'P', () => {
      const labelLines = breakLines(paper, piecesOf([{ text: label }], styles.figureLabel), width);
      drawLines(paper, labelLines.slice(0, 2), x, top, styles.figureLabel);
      const figureStyle = shrink(paper, text, large ? styles.figureProminent : styles.figure, width);
      const at = large ? top + 11 : top + 11 + (labelLines.length > 1 ? 9 : 0) + 4;
      drawLines(paper, breakLines(paper, piecesOf([{ text }], figureStyle), width + 1), x, at, figureStyle);
      if (detail !== null) {
        const detailLines = breakLines(paper, piecesOf([{ text: detail }], styles.figureLabel), width);
        drawLines(paper, detailLines.slice(0, 2), x, top + 49, styles.figureLabel);
      }
    });
  };
  const headWidth = prominent.length > 0 ? contentWidth * 0.4 : 0;
  prominent
    .slice(0, 1)
    .forEach((figure) => draw(figure.label, figure.text, figure.detail, margin.left, headWidth - 10, true));
  const each = (contentWidth - headWidth) / Math.max(1, others.length);
  others.forEach((figure, index) => {
    const x = margin.left + headWidth + index * each;
    artifact(paper, () =>
      paper.doc
        .moveTo(x, top + 2)
        .lineTo(x, top + 44)
        .lineWidth(0.5)
        .stroke(colours.line),
    );
    draw(figure.label, figure.text, figure.detail, x + 10, each - 14, false);
  });
  paper.y = top + height + 8;
}

function shrink(paper: Paper, text: string, style: TextStyle, width: number): TextStyle {
  const natural = widthOf(paper, text, style);
  return natural <= width ? style : { ...style, size: Math.max(7, (style.size * width) / natural - 0.1) };
}
