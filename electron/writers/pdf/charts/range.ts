import type { RangeChart } from '#shared/report/index.ts';
import { put, widthOf, type Paper } from '../paper.ts';
import { breakLines, drawLines, fit, piecesOf } from '../text.ts';
import { colours, styles, type TextStyle } from '../theme.ts';
import { niceScale, tickText, type Frame } from './scale.ts';

const barHeight = 12;
const rowHeight = 21;
const head = 22;
const foot = 18;

export function rangeHeight(chart: RangeChart): number {
  return head + chart.bars.length * rowHeight + foot;
}

/** The tornado. Orange is the low end of an input and blue its high end, each with the value of the input beside it. */
export function drawRanges(paper: Paper, chart: RangeChart, frame: Frame): void {
  const { doc } = paper;
  const label = Math.min(150, Math.max(60, ...chart.bars.map((bar) => widthOf(paper, bar.label, styles.chart))) + 6);
  const ends = Math.max(
    20,
    ...chart.bars.flatMap((bar) => [
      widthOf(paper, bar.lowText, styles.chartQuiet),
      widthOf(paper, bar.highText, styles.chartQuiet),
    ]),
  );
  const scale = niceScale([chart.base, ...chart.bars.flatMap((bar) => [bar.low, bar.high])], 7);
  const left = frame.x + label + ends + 10;
  const right = frame.x + frame.width - ends - 8;
  const top = frame.y + head;
  const bottom = frame.y + frame.height - foot;
  const x = (value: number): number => left + ((right - left) * (value - scale.low)) / (scale.high - scale.low);

  legend(paper, frame, chart);
  for (const tick of scale.ticks) {
    doc
      .moveTo(x(tick), top - 2)
      .lineTo(x(tick), bottom)
      .lineWidth(tick === 0 ? 0.9 : 0.4)
      .stroke(tick === 0 ? colours.lineStrong : colours.line);
    const text = tickText(tick, scale, chart.axis);
    put(paper, text, x(tick) - widthOf(paper, text, styles.chartQuiet) / 2, bottom + 11, styles.chartQuiet);
  }
  chart.bars.forEach((bar, index) => {
    const middle = top + index * rowHeight + rowHeight / 2;
    const lines = breakLines(paper, piecesOf([{ text: bar.label }], styles.chart), label - 4).slice(0, 2);
    drawLines(paper, lines, frame.x, middle - (lines.length * 7.5 * 1.42) / 2, styles.chart);
    const side = (value: number, colour: string, text: string): void => {
      if (!Number.isFinite(value)) return;
      const [from, to] = [Math.min(x(value), x(chart.base)), Math.max(x(value), x(chart.base))];
      if (to > from) doc.rect(from, middle - barHeight / 2, to - from, barHeight).fill(colour);
      const onLeft = value === chart.base ? colour === colours.low : value < chart.base;
      const width = widthOf(paper, text, styles.chartQuiet);
      const at = onLeft ? from - 4 - width : to + 4;
      // Keeps grid lines from running through the figure.
      doc.rect(at - 1.5, middle - 5, width + 3, 10).fill('#ffffff');
      put(paper, text, at, middle + 2.6, styles.chartQuiet);
    };
    side(bar.low, colours.low, bar.lowText);
    side(bar.high, colours.high, bar.highText);
  });
  doc
    .moveTo(x(chart.base), top - 4)
    .lineTo(x(chart.base), bottom)
    .lineWidth(1)
    .stroke(colours.text);
  const style: TextStyle = { ...styles.chart, font: 'semibold' };
  const width = widthOf(paper, chart.baseLabel, style);
  put(paper, chart.baseLabel, Math.min(Math.max(x(chart.base) - width / 2, left), right - width), top - 8, style);
}

function legend(paper: Paper, frame: Frame, chart: RangeChart): void {
  const y = frame.y + 6;
  let x = frame.x;
  for (const [colour, text] of [
    [colours.low, 'input at its low end (P10)'],
    [colours.high, 'at its high end (P90)'],
  ] as const) {
    paper.doc.rect(x, y - 6, 8, 7).fill(colour);
    put(paper, text, x + 11, y, styles.chartQuiet);
    x += 11 + widthOf(paper, text, styles.chartQuiet) + 12;
  }
  const unit = fit(paper, chart.axis.unit, styles.chartQuiet, 60);
  put(
    paper,
    unit,
    frame.x + frame.width - widthOf(paper, unit, styles.chartQuiet),
    frame.y + frame.height - foot + 11,
    styles.chartQuiet,
  );
}
