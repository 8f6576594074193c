import { endNames, type Conventions } from '#shared/model/conventions.ts';
import { gapsInWords } from '#shared/model/evidence.ts';
import type { Line } from '#shared/model/line.ts';
import type { ChartCell, ChartTable } from '#renderer/charts/index.ts';
import { distributionName, shortLabel } from '#renderer/lib/case/index.ts';
import type { LedgerRow } from './ledger.ts';

const numberCell = (value: number | null): ChartCell => ({ text: '', value });

/** The ledger as it is ordered and filtered, as figures in full precision for a spreadsheet. */
export function ledgerTable(
  rows: readonly LedgerRow[],
  headline: Line | undefined,
  conventions: Pick<Conventions, 'p90'>,
): ChartTable {
  const ends = endNames(conventions);
  const unit = headline?.unit ?? null;
  const of = headline ? `, ${shortLabel(headline)}` : '';
  const columns: readonly { head: string; unit?: string | null; cell: (row: LedgerRow) => ChartCell }[] = [
    { head: 'Assumption', cell: (row) => row.label },
    { head: 'Name', cell: ({ line }) => line.name },
    { head: 'Section', cell: ({ line }) => line.section ?? '' },
    { head: 'Value', cell: ({ line }) => (typeof line.value === 'number' ? numberCell(line.value) : given(line)) },
    { head: 'Unit', cell: ({ line }) => line.unit ?? '' },
    { head: 'Distribution', cell: ({ line }) => (line.distribution ? distributionName(line.distribution) : '') },
    { head: ends.low, cell: ({ low }) => numberCell(low) },
    { head: ends.high, cell: ({ high }) => numberCell(high) },
    { head: `At stake${of}`, unit, cell: ({ stake }) => numberCell(stake) },
    { head: 'Weakness of evidence', cell: ({ evidence }) => numberCell(evidence.weakness) },
    { head: `At stake on weak evidence${of}`, unit, cell: ({ priority }) => numberCell(priority) },
    { head: `Worth knowing at most${of}`, unit, cell: ({ worth }) => numberCell(worth?.value ?? null) },
    { head: 'Standard error of that', unit, cell: ({ worth }) => numberCell(worth?.standardError ?? null) },
    { head: 'What is missing', cell: ({ evidence }) => gapsInWords(evidence.gaps) },
    { head: 'Confidence', cell: ({ claim }) => claim?.confidence ?? '' },
    { head: 'Source', cell: ({ claim }) => claim?.source ?? '' },
    { head: 'Owner', cell: ({ claim }) => claim?.owner ?? '' },
    { head: 'Date', cell: ({ claim }) => claim?.date ?? '' },
    { head: 'Review by', cell: ({ claim }) => claim?.reviewBy ?? '' },
    { head: 'Evidence', cell: ({ claim }) => claim?.evidence ?? '' },
    { head: 'Note', cell: ({ claim, line }) => [claim?.note, line.note].filter(Boolean).join(' ') },
  ];
  return {
    head: columns.map(({ head }) => head),
    units: columns.map((column) => column.unit ?? null),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}

/** A line given period by period or by item, as its value is written in a case document. */
const given = ({ value }: Line): string => JSON.stringify(value);
