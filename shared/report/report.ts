/**
 * What a report says, decided once. Every writer (PDF, CSV) only lays it out, so that no two of them can disagree:
 * a cell carries both the text that a reader sees and the value behind it.
 */
export type Report = {
  readonly title: string;
  readonly subtitle: string;
  /** BCP 47, for screen readers and hyphenation. */
  readonly language: string;
  /** A safe start for file names. */
  readonly fileStem: string;
  readonly meta: ReportMeta;
  readonly sections: readonly Section[];
  /** Tables that are too wide for paper: they leave as CSV only. */
  readonly attachments: readonly Table[];
};

export type ReportMeta = {
  readonly workspace: string;
  readonly fileName: string;
  /** SHA-256 over the content of the workspace. */
  readonly digest: string;
  /** When the content last changed, ISO 8601 in UTC. */
  readonly asOf: string;
  readonly asOfText: string;
  readonly status: string;
  /** `EUR`, `nominal`, `after tax` …: what stands beside every figure. */
  readonly conventions: readonly string[];
  readonly version: string;
};

export type Section = {
  readonly id: string;
  readonly title: string;
  readonly startsPage: boolean;
  readonly blocks: readonly Block[];
};

export type Run = {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly code?: boolean;
};

export type Block = Heading | Paragraph | List | Note | KeyFigures | Table | Chart;

export type Heading = { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string };
export type Paragraph = { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly quiet?: boolean };
export type List = { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Run[])[] };
/** A paragraph set apart: the ask, a warning. */
export type Note = {
  readonly kind: 'note';
  readonly tone: 'ask' | 'advice' | 'plain' | 'warning';
  readonly title: string;
  readonly runs: readonly Run[];
};
export type KeyFigures = { readonly kind: 'key-figures'; readonly figures: readonly KeyFigure[] };
export type KeyFigure = {
  readonly label: string;
  readonly text: string;
  readonly detail: string | null;
  readonly prominent: boolean;
};

export type Cell = {
  readonly text: string;
  /** The value behind the text, in the unit of the data; absent when the text is all there is. */
  readonly data?: number | string | null;
  readonly tone?: 'better' | 'worse';
  readonly bold?: boolean;
  /** A second, quieter line under the text. */
  readonly detail?: string;
};
export type Column = {
  readonly label: string;
  /** On paper a second, quieter line under the label: `actual`. Data go without, so that a head reads back as what it names. */
  readonly mark?: string | null;
  /** Unit of the values, for readers of the data. */
  readonly unit?: string;
  readonly align: 'left' | 'right';
  /** Share of the width. */
  readonly weight: number;
  /** Not on paper. */
  readonly dataOnly?: boolean;
};
export type Row =
  | { readonly kind: 'group'; readonly text: string }
  | { readonly kind: 'row'; readonly emphasis: boolean; readonly cells: readonly Cell[] };
export type Table = {
  readonly kind: 'table';
  /** Part of the file name when the table leaves as data. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** On paper only, because the same data leave in another table. */
  readonly printOnly?: boolean;
  readonly dense?: boolean;
};

/** Values are in the unit of the data; `axis` says by what they are divided on paper. */
export type Axis = { readonly unit: string; readonly divide: number };
export type Chart = LineChart | RangeChart | ColumnChart;
type ChartFrame = {
  readonly kind: 'chart';
  readonly title: string;
  readonly caption: string;
  /** What the picture shows, in words, for those who do not see it. */
  readonly alt: string;
  readonly axis: Axis;
};
export type LineChart = ChartFrame & {
  readonly chart: 'line';
  /** A glance at a chart that stands in full elsewhere: lower, and left out where the page has no room for it. */
  readonly compact: boolean;
  readonly series: readonly { readonly label: string; readonly values: readonly number[]; readonly main: boolean }[];
  /** A label for each place on the time axis where a year starts; `from` and `to` count points. */
  readonly spans: readonly { readonly label: string; readonly from: number; readonly to: number }[];
  /** How many points, from the first on, are what happened: shaded. */
  readonly actual: number;
  readonly marks: readonly { readonly at: number; readonly value: number; readonly label: string }[];
};
/** One bar an input, from the result at its low end to the result at its high end. */
export type RangeChart = ChartFrame & {
  readonly chart: 'range';
  readonly base: number;
  readonly baseLabel: string;
  readonly bars: readonly {
    readonly label: string;
    readonly low: number;
    readonly high: number;
    readonly lowText: string;
    readonly highText: string;
  }[];
};
export type ColumnChart = ChartFrame & {
  readonly chart: 'columns';
  readonly groups: readonly string[];
  /** What stands under the name of a group: `actual`. */
  readonly groupMarks: readonly (string | null)[];
  readonly series: readonly { readonly label: string; readonly values: readonly number[] }[];
};
