export { caseReport } from './case-report.ts';
export type { ReportInput } from './context.ts';
export { fileStem } from './file-name.ts';
export { blocksFromMarkdown, plainText, runsFromMarkdown } from './markdown.ts';
export { rolesOf, type Roles } from './roles.ts';
export { dataTables } from './tables.ts';
export type {
  Axis,
  Block,
  Cell,
  Chart,
  Column,
  ColumnChart,
  Heading,
  KeyFigure,
  KeyFigures,
  LineChart,
  List,
  Note,
  Paragraph,
  RangeChart,
  Report,
  ReportMeta,
  Row,
  Run,
  Section,
  Table,
} from './report.ts';
