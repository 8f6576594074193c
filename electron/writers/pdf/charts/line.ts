import type { LineChart } from '#shared/report/index.ts';
import { put, widthOf, type Paper } from '../paper.ts';
import { colours, styles, type TextStyle } from '../theme.ts';
import { niceScale, tickText, type Frame } from './scale.ts';

/** A line for each lane, each named at its end; zero is a line of its own. */
export function drawLineChart(paper: Paper, chart: LineChart, frame: Frame): void {
  const { doc } = paper;
  const points = Math.max(1, ...chart.series.map((series) => series.values.length));
  const scale = niceScale(
    chart.series.flatMap((series) => series.values),
    6,
  );
  const labelWidth = Math.min(
    110,
    Math.max(...chart.series.map((series) => widthOf(paper, series.label, styles.chart))) + 8,
  );
  const left =
    frame.x +
    Math.max(...scale.ticks.map((tick) => widthOf(paper, tickText(tick, scale, chart.axis), styles.chartQuiet))) +
    8;
  const right = frame.x + frame.width - labelWidth;
  const top = frame.y + 14;
  const bottom = frame.y + frame.height - 18;
  const x = (index: number): number => left + ((right - left) * (index + 0.5)) / points;
  const y = (value: number): number => bottom - ((bottom - top) * (value - scale.low)) / (scale.high - scale.low);

  if (chart.actual > 0) shade(paper, left, left + ((right - left) * chart.actual) / points, { top, bottom });
  put(paper, chart.axis.unit, frame.x, frame.y + 6, styles.chartQuiet);
  for (const tick of scale.ticks) {
    doc
      .moveTo(left, y(tick))
      .lineTo(right, y(tick))
      .lineWidth(tick === 0 ? 0.9 : 0.4)
      .stroke(tick === 0 ? colours.lineStrong : colours.line);
    const text = tickText(tick, scale, chart.axis);
    put(paper, text, left - 6 - widthOf(paper, text, styles.chartQuiet), y(tick) + 2.6, styles.chartQuiet);
  }
  const every = Math.ceil(chart.spans.length / 14);
  chart.spans.forEach((span, index) => {
    const middle = left + ((right - left) * (span.from + span.to)) / 2 / points;
    if (index > 0 && chart.spans.length <= 20) {
      const border = left + ((right - left) * span.from) / points;
      doc
        .moveTo(border, bottom)
        .lineTo(border, bottom + 4)
        .lineWidth(0.5)
        .stroke(colours.lineStrong);
    }
    if (index % every === 0)
      put(
        paper,
        span.label,
        middle - widthOf(paper, span.label, styles.chartQuiet) / 2,
        bottom + 13,
        styles.chartQuiet,
      );
  });
  const ordered = chart.series.map((series, index) => ({
    series,
    colour: colours.series[index % colours.series.length] ?? colours.accent,
  }));
  const marks = chart.marks.map((mark) =>
    placeMark(paper, mark, x(mark.at), y(mark.value), { left, right, top, bottom }),
  );
  // Grid lines stop at a label; the curves are drawn over this and stay whole.
  for (const mark of marks) doc.rect(mark.at - 2, mark.baseline - 7, mark.width + 4, 9.5).fill('#ffffff');
  for (const { series, colour } of [...ordered].reverse())
    drawSeries(paper, series.values, x, y, colour, series.main ? 1.8 : 0.9);
  endLabels(
    paper,
    ordered.map(({ series, colour }) => ({
      text: series.label,
      y: y(series.values.at(-1) ?? 0),
      colour,
      main: series.main,
    })),
    right + 6,
    top,
    bottom,
  );
  for (const mark of marks) {
    put(paper, mark.label, mark.at, mark.baseline, markStyle);
    doc.circle(mark.x, mark.y, 2.6).lineWidth(1.4).fillAndStroke('#ffffff', colours.accent);
  }
}

/** What has happened stands on a shade that says so, up to the line behind which all is forecast. */
function shade(paper: Paper, from: number, to: number, { top, bottom }: Pick<Plot, 'top' | 'bottom'>): void {
  paper.doc.rect(from, top - 10, to - from, bottom - top + 10).fill(colours.actual);
  paper.doc
    .moveTo(to, top - 10)
    .lineTo(to, bottom)
    .lineWidth(0.6)
    .stroke(colours.lineStrong);
  const word = 'actual';
  // Beyond the line it would name the forecast; the caption says it too.
  if (widthOf(paper, word, styles.chartMark) + 8 <= to - from) put(paper, word, from + 4, top - 2.5, styles.chartMark);
}

function drawSeries(
  paper: Paper,
  values: readonly number[],
  x: (index: number) => number,
  y: (value: number) => number,
  colour: string,
  width: number,
): void {
  const { doc } = paper;
  let open = false;
  values.forEach((value, index) => {
    if (!Number.isFinite(value)) open = false;
    else if (open) doc.lineTo(x(index), y(value));
    else {
      doc.moveTo(x(index), y(value));
      open = true;
    }
  });
  if (values.some((value) => Number.isFinite(value))) doc.lineWidth(width).lineJoin('round').stroke(colour);
}

type EndLabel = { readonly text: string; readonly y: number; readonly colour: string; readonly main: boolean };

/** Names at the ends of the lines, pushed apart until none covers another. */
function endLabels(paper: Paper, labels: readonly EndLabel[], x: number, top: number, bottom: number): void {
  const sorted = [...labels].sort((a, b) => a.y - b.y).slice(0, Math.floor((bottom - top) / 9.5));
  const places = sorted.map((label) => Math.min(label.y, bottom));
  for (let index = 1; index < places.length; index++)
    places[index] = Math.max(places[index] ?? 0, (places[index - 1] ?? 0) + 9.5);
  let overflow = (places.at(-1) ?? 0) - bottom;
  for (let index = places.length - 1; index >= 0 && overflow > 0; index--) {
    places[index] = (places[index] ?? 0) - overflow;
    overflow = index > 0 ? (places[index - 1] ?? 0) + 9.5 - (places[index] ?? 0) : 0;
  }
  sorted.forEach((label, index) => {
    const style: TextStyle = { ...styles.chart, colour: label.colour, font: label.main ? 'semibold' : 'regular' };
    put(paper, label.text, x, (places[index] ?? label.y) + 2.6, style);
  });
}

type Plot = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
type PlacedMark = {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly at: number;
  readonly baseline: number;
  readonly width: number;
};
const markStyle: TextStyle = { ...styles.chart, font: 'semibold' };

/** Below a low point and before a point on the way up; above a low point when there is no room below. */
function placeMark(paper: Paper, mark: LineChart['marks'][number], x: number, y: number, plot: Plot): PlacedMark {
  const width = widthOf(paper, mark.label, markStyle);
  const low = mark.value < 0;
  const wanted = low ? x - width / 2 : x - width - 8;
  const at = Math.min(Math.max(wanted, plot.left + 2), plot.right - width - 2);
  const fitsBelow = y + 16 <= plot.bottom;
  return { label: mark.label, x, y, at, baseline: low && fitsBelow ? y + 14 : Math.max(y - 9, plot.top + 6), width };
}
