import type { Chart } from '#shared/report/index.ts';
import { child, content, ensure, room, setAttributes, type Paper } from '../paper.ts';
import { breakLines, drawLines, lineHeight, piecesOf } from '../text.ts';
import { contentWidth, margin, pageSize, styles } from '../theme.ts';
import { drawColumns } from './columns.ts';
import { drawLineChart } from './line.ts';
import { drawRanges, rangeHeight } from './range.ts';

const titleHeight = lineHeight(styles.tableCaption) + 6;

function plotHeight(block: Chart): number {
  return block.chart === 'range' ? rangeHeight(block) : block.chart === 'line' ? (block.compact ? 112 : 218) : 158;
}

export function chartHeight(block: Chart): number {
  return titleHeight + plotHeight(block) + 26;
}

/** A chart is one figure for a screen reader: its picture, and its words instead of the picture. */
export function chart(paper: Paper, block: Chart): void {
  const caption = breakLines(paper, piecesOf([{ text: block.caption }], styles.quiet), contentWidth);
  const height = plotHeight(block);
  const needed = titleHeight + height + caption.length * lineHeight(styles.quiet) + 4;
  // A compact chart is a glance at one that stands in full on a later page: it fills a page, never opens one.
  if (block.chart === 'line' && block.compact && room(paper) < needed) return;
  ensure(paper, needed);
  const title = breakLines(paper, piecesOf([{ text: block.title }], styles.tableCaption), contentWidth).slice(0, 1);
  content(paper, child(paper, paper.parent, 'P'), 'P', () =>
    drawLines(paper, title, margin.left, paper.y, styles.tableCaption),
  );
  paper.y += titleHeight;
  const top = paper.y;
  const figure = child(paper, paper.parent, 'Figure', { alt: block.alt });
  setAttributes(figure, {
    O: 'Layout',
    Placement: 'Block',
    BBox: [margin.left, pageSize.height - top - height, margin.left + contentWidth, pageSize.height - top],
  });
  content(paper, figure, 'Figure', () => {
    const frame = { x: margin.left, y: top, width: contentWidth, height };
    if (block.chart === 'line') drawLineChart(paper, block, frame);
    else if (block.chart === 'range') drawRanges(paper, block, frame);
    else drawColumns(paper, block, frame);
  });
  paper.y = top + height + 4;
  content(paper, child(paper, paper.parent, 'P'), 'P', () => {
    paper.y = drawLines(paper, caption, margin.left, paper.y, styles.quiet);
  });
  paper.y += 14;
}
