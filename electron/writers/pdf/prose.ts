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
      const colour = { ...style, colour: block.ordered ? colours.text : colours.accent };
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
  advice: { fill: null, bar: colours.accent, title: styles.noteTitle },
  plain: { fill: null, bar: colours.line, title: { ...styles.noteTitle, colour: colours.muted } },
  warning: { fill: colours.warningSoft, bar: colours.worse, title: { ...styles.noteTitle, colour: colours.worse } },
} as const;

export function note(paper: Paper, block: Note): void {
  const look = noteLooks[block.tone];
  const style: TextStyle =
    block.tone === 'ask' || block.tone === 'advice' ? { ...styles.body, size: 10.5 } : styles.body;
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

/** The headline large with its range below it, the others beside it; labels stand above figures on one line. */
export function keyFigures(paper: Paper, block: KeyFigures): void {
  const [prominent] = block.figures.filter((figure) => figure.prominent);
  const others = block.figures.filter((figure) => figure !== prominent);
  const headWidth = prominent ? contentWidth * 0.36 : 0;
  const each = (contentWidth - headWidth) / Math.max(1, others.length);
  const labels = others.map((figure) =>
    breakLines(paper, piecesOf([{ text: figure.label }], styles.figureLabel), each - 16).slice(0, 2),
  );
  const labelHeight = Math.max(1, ...labels.map((lines) => lines.length)) * lineHeight(styles.figureLabel);
  const detail = prominent?.detail
    ? breakLines(paper, piecesOf([{ text: prominent.detail }], styles.figureLabel), contentWidth).slice(0, 1)
    : [];
  const height = Math.max(56, labelHeight + 30) + detail.length * lineHeight(styles.figureLabel);
  ensure(paper, height);
  const top = paper.y + 2;
  if (prominent) {
    content(paper, child(paper, paper.parent, 'P'), 'P', () => {
      drawLines(
        paper,
        breakLines(paper, piecesOf([{ text: prominent.label }], styles.figureLabel), headWidth),
        margin.left,
        top,
        styles.figureLabel,
      );
      const style = shrink(paper, prominent.text, styles.figureProminent, headWidth - 10);
      drawLines(
        paper,
        breakLines(paper, piecesOf([{ text: prominent.text }], style), headWidth),
        margin.left,
        top + 11,
        style,
      );
      drawLines(paper, detail, margin.left, top + 51, styles.figureLabel);
    });
  }
  others.forEach((figure, index) => {
    const x = margin.left + headWidth + index * each;
    artifact(paper, () =>
      paper.doc
        .moveTo(x, top + 2)
        .lineTo(x, top + 46)
        .lineWidth(0.5)
        .stroke(colours.line),
    );
    content(paper, child(paper, paper.parent, 'P'), 'P', () => {
      drawLines(paper, labels[index] ?? [], x + 10, top, styles.figureLabel);
      const style = shrink(paper, figure.text, styles.figure, each - 16);
      drawLines(
        paper,
        breakLines(paper, piecesOf([{ text: figure.text }], style), each),
        x + 10,
        top + labelHeight + 3,
        style,
      );
    });
  });
  paper.y = top + height + 12;
}

function shrink(paper: Paper, text: string, style: TextStyle, width: number): TextStyle {
  const natural = widthOf(paper, text, style);
  return natural <= width ? style : { ...style, size: Math.max(7, (style.size * width) / natural - 0.1) };
}
