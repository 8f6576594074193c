import { ArrowDown } from 'lucide-react';
import type { CaseContent } from '#shared/model/case-content.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import styles from '../assumptions.module.css';
import type { LedgerRow, Order } from '../ledger.ts';
import { LedgerLine } from './LedgerLine.tsx';

type Props = {
  readonly content: CaseContent;
  readonly results: CaseResults;
  readonly rows: readonly LedgerRow[];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly readOnly: boolean;
  /** What the answer is called, and its unit; null when the case has none. */
  readonly answer: string | null;
  readonly unit: string | null;
};

const columns: readonly { key: string; title: string; order?: Order; numeric?: boolean }[] = [
  { key: 'label', title: 'Assumption', order: 'label' },
  { key: 'value', title: 'Value', numeric: true },
  { key: 'range', title: 'Range' },
  { key: 'stake', title: 'At stake', order: 'stake', numeric: true },
  { key: 'confidence', title: 'Confidence', order: 'confidence' },
  { key: 'source', title: 'Source' },
  { key: 'owner', title: 'Owner' },
  { key: 'review', title: 'Dated, review by', order: 'review' },
];

export function Ledger({ content, results, rows, order, onOrder, readOnly, answer, unit }: Props) {
  const most = Math.max(0, ...rows.map(({ stake }) => stake ?? 0));
  return (
    <div className={styles['frame']} tabIndex={0} role="region" aria-label="Assumptions">
      <table className={styles['table']}>
        <caption className="visually-hidden">
          Assumptions of {content.case.name}
          {answer ? `; at stake is how far the ${answer} moves between the P10 and the P90 of the input` : ''}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                data-numeric={column.numeric}
                aria-sort={
                  column.order === undefined
                    ? undefined
                    : column.order === order
                      ? order === 'stake'
                        ? 'descending'
                        : 'ascending'
                      : 'none'
                }
                title={
                  column.key === 'stake' && answer
                    ? `How far the ${answer} moves between the P10 and the P90 of this input`
                    : undefined
                }
              >
                {column.order ? (
                  <button
                    type="button"
                    onClick={() => onOrder(column.order === order ? 'model' : (column.order ?? 'model'))}
                  >
                    {column.title}
                    <ArrowDown aria-hidden data-on={column.order === order || undefined} />
                  </button>
                ) : (
                  column.title
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LedgerLine
              key={row.line.id}
              content={content}
              results={results}
              row={row}
              most={most}
              unit={unit}
              readOnly={readOnly}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
