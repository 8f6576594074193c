/** A4 in points, and the look of the printed page: the palette of the app, darkened where paper needs it. */
export const pageSize = { width: 595.28, height: 841.89 } as const;
export const margin = { left: 54, right: 54, top: 64, bottom: 72 } as const;
export const contentWidth = pageSize.width - margin.left - margin.right;
export const contentBottom = pageSize.height - margin.bottom;

export const colours = {
  text: '#1b2330',
  muted: '#596475',
  accent: '#2f4fc4',
  accentSoft: '#eef1fc',
  line: '#dde1e7',
  lineStrong: '#8b95a5',
  panel: '#f5f6f8',
  actual: '#f0f2f5',
  better: '#1769aa',
  worse: '#a84d07',
  low: '#e39a4f',
  high: '#4c83c3',
  warningSoft: '#fdf3e7',
  series: ['#2f4fc4', '#b5540a', '#5d6b7e', '#0f766e', '#8a4fbf', '#a3853a'],
} as const;

export type FontName = 'regular' | 'semibold' | 'italic' | 'semibold-italic';
export type TextStyle = {
  readonly font: FontName;
  readonly size: number;
  readonly colour: string;
};

const style = (size: number, colour: string = colours.text, font: FontName = 'regular'): TextStyle => ({
  font,
  size,
  colour,
});

export const styles = {
  overline: style(8.5, colours.muted),
  title: style(23, colours.text, 'semibold'),
  subtitle: style(10.5, colours.muted),
  section: style(16, colours.text, 'semibold'),
  heading: style(11.5, colours.text, 'semibold'),
  subheading: style(9.5, colours.text, 'semibold'),
  body: style(9.5),
  quiet: style(8.5, colours.muted),
  noteTitle: style(8.5, colours.accent, 'semibold'),
  figureLabel: style(8, colours.muted),
  figure: style(14.5, colours.text, 'semibold'),
  figureProminent: style(27, colours.text, 'semibold'),
  tableCaption: style(9.5, colours.text, 'semibold'),
  tableHead: style(7.5, colours.muted, 'semibold'),
  tableMark: style(7.5, colours.muted, 'italic'),
  tableGroup: style(8, colours.accent, 'semibold'),
  chart: style(7.5, colours.text),
  chartQuiet: style(7.5, colours.muted),
  chartMark: style(7.5, colours.muted, 'italic'),
  furniture: style(7, colours.muted),
} as const satisfies Record<string, TextStyle>;

export const leading = 1.42;
