import { fixed } from '#shared/report/format.ts';
import type { ColumnChart } from '#shared/report/index.ts';
import { put, widthOf, type Paper } from '../paper.ts';
import { colours, styles, type TextStyle } from '../theme.ts';
import { niceScale, tickText, type Frame } from './scale.ts';

/** Columns in groups, each with its figure, on a zero line. */
export function drawColumns(paper: Paper, chart: ColumnChart, frame: Frame): void {
  const { doc } = paper;
  const scale = niceScale(
    chart.series.flatMap((series) => series.values),
    5,
  );
  const left =
    frame.x +
    Math.max(...scale.ticks.map((tick) => widthOf(paper, tickText(tick, scale, chart.axis), styles.chartQuiet))) +
    8;
  const right = frame.x + frame.width;
  const top = frame.y + 24;
  const bottom = frame.y + frame.height - (chart.groupMarks.some((mark) => mark !== null) ? 25 : 16);
  const y = (value: number): number => bottom - ((bottom - top) * (value - scale.low)) / (scale.high - scale.low);
  const colourOf = (index: number): string => columnColours[index % columnColours.length] ?? colours.accent;

  put(paper, chart.axis.unit, frame.x, frame.y + 6, styles.chartQuiet);
  let legendX = Math.max(left, frame.x + widthOf(paper, chart.axis.unit, styles.chartQuiet) + 8);
  chart.series.forEach((series, index) => {
    doc.rect(legendX, frame.y, 8, 7).fill(colourOf(index));
    put(paper, series.label, legendX + 11, frame.y + 6, styles.chart);
    legendX += 11 + widthOf(paper, series.label, styles.chart) + 14;
  });
  for (const tick of scale.ticks) {
    if (tick !== 0) doc.moveTo(left, y(tick)).lineTo(right, y(tick)).lineWidth(0.4).stroke(colours.line);
    const text = tickText(tick, scale, chart.axis);
    put(paper, text, left - 6 - widthOf(paper, text, styles.chartQuiet), y(tick) + 2.6, styles.chartQuiet);
  }
  const group = (right - left) / Math.max(1, chart.groups.length);
  const width = Math.min(26, (group * 0.78) / Math.max(1, chart.series.length));
  const small: TextStyle = { ...styles.chartQuiet, size: 6.4 };
  chart.groups.forEach((name, index) => {
    const start = left + index * group + (group - width * chart.series.length) / 2;
    chart.series.forEach((series, position) => {
      const value = series.values[index];
      if (value === undefined || !Number.isFinite(value)) return;
      const x = start + position * width;
      const [from, to] = [Math.min(y(value), y(0)), Math.max(y(value), y(0))];
      if (to - from > 0.05) doc.rect(x + 1, from, width - 2, to - from).fill(colourOf(position));
      const text = fixed(value / chart.axis.divide, 1);
      const textWidth = widthOf(paper, text, small);
      if (textWidth < width + 4) put(paper, text, x + (width - textWidth) / 2, value < 0 ? to + 7 : from - 2.5, small);
    });
    put(
      paper,
      name,
      left + (index + 0.5) * group - widthOf(paper, name, styles.chartQuiet) / 2,
      bottom + 13,
      styles.chartQuiet,
    );
    const mark = chart.groupMarks[index];
    if (mark)
      put(
        paper,
        mark,
        left + (index + 0.5) * group - widthOf(paper, mark, styles.chartMark) / 2,
        bottom + 22,
        styles.chartMark,
      );
  });
  doc.moveTo(left, y(0)).lineTo(right, y(0)).lineWidth(0.9).stroke(colours.lineStrong);
}

const columnColours = ['#b9c6ee', '#7f95dc', '#2f4fc4'];
