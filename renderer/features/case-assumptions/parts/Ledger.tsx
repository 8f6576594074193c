import { ArrowDown, ArrowUp } from 'lucide-react';
import type { CaseContent } from '#shared/model/case-content.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import styles from '../assumptions.module.css';
import type { LedgerRow, Order, OrderName } from '../ledger.ts';
import { LedgerLine } from './LedgerLine.tsx';

type Props = {
  readonly content: CaseContent;
  readonly results: CaseResults;
  readonly rows: readonly LedgerRow[];
  readonly order: Order;
  readonly onOrder: (by: OrderName) => void;
  readonly readOnly: boolean;
  /** What the answer is called, and its unit; null when the case has none. */
  readonly answer: string | null;
  readonly unit: string | null;
  /** What each is worth knowing has been worked out. */
  readonly withWorth: boolean;
};

type Heading = { readonly by: OrderName; readonly title: string; readonly help?: string };
type Column = { readonly key: string; readonly numeric?: boolean; readonly headings: readonly Heading[] };

function columnsFor(answer: string, withWorth: boolean): readonly Column[] {
  return [
    {
      key: 'name',
      headings: [
        { by: 'label', title: 'Assumption' },
        { by: 'place', title: 'as in the model', help: 'In the order of the model' },
      ],
    },
    { key: 'value', numeric: true, headings: [{ by: 'value', title: 'Value' }] },
    {
      key: 'range',
      headings: [{ by: 'width', title: 'Range', help: 'By how wide the range is against the value' }],
    },
    {
      key: 'stake',
      numeric: true,
      headings: [
        {
          by: 'stake',
          title: 'At stake',
          help: `How far the ${answer} moves while this input alone goes from its P10 to its P90`,
        },
        { by: 'priority', title: 'weakly backed', help: 'Value at stake times weakness of evidence: look here first' },
      ],
    },
    ...(withWorth
      ? [
          {
            key: 'worth',
            numeric: true,
            headings: [
              {
                by: 'worth',
                title: 'Worth knowing',
                help: 'What a study of this input alone may cost at most: the value of knowing it exactly before deciding',
              },
            ],
          } satisfies Column,
        ]
      : []),
    {
      key: 'evidence',
      headings: [
        {
          by: 'weakness',
          title: 'Confidence',
          help: 'By weakness of evidence: confidence high 10 %, medium 40 %, low or not stated 70 %; no source 20 % more; review overdue 10 % more',
        },
      ],
    },
    {
      key: 'source',
      headings: [
        { by: 'source', title: 'Source' },
        { by: 'owner', title: 'owner' },
      ],
    },
    {
      key: 'dates',
      headings: [
        { by: 'date', title: 'Dated' },
        { by: 'review', title: 'review by' },
      ],
    },
  ];
}

/** The table of claims. Every heading orders it; the first order is by what is at stake on weak evidence. */
export function Ledger({ content, results, rows, order, onOrder, readOnly, answer, unit, withWorth }: Props) {
  const most = Math.max(0, ...rows.map(({ stake }) => stake ?? 0));
  const columns = columnsFor(answer ?? 'answer', withWorth);
  return (
    <div className={styles['frame']} tabIndex={0} role="region" aria-label="Assumptions">
      <table className={styles['table']} data-worth={withWorth || undefined}>
        <caption className="visually-hidden">
          Assumptions of {content.case.name}
          {answer
            ? `; at stake is how far the ${answer} moves between the P10 and the P90 of the input, weakly backed is that times the weakness of the evidence`
            : ''}
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, numeric, headings }) => (
              <th
                key={key}
                scope="col"
                data-column={key}
                data-numeric={numeric}
                aria-sort={headings.some(({ by }) => by === order.by) ? order.direction : 'none'}
              >
                {headings.map((heading, index) => (
                  <HeadingButton
                    key={heading.by}
                    heading={heading}
                    isSecond={index > 0}
                    order={order}
                    onPress={() => onOrder(heading.by)}
                  />
                ))}
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
              withWorth={withWorth}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeadingButton(props: {
  readonly heading: Heading;
  readonly isSecond: boolean;
  readonly order: Order;
  readonly onPress: () => void;
}) {
  const { heading, isSecond, order, onPress } = props;
  const isOn = order.by === heading.by;
  const Arrow = isOn && order.direction === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      data-second={isSecond || undefined}
      aria-pressed={isOn}
      title={heading.help ?? `Order by ${heading.title.toLowerCase()}`}
      onClick={onPress}
    >
      {heading.title}
      <Arrow aria-hidden data-on={isOn || undefined} />
    </button>
  );
}
