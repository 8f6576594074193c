import type { Grain } from '#shared/kernel/period.ts';
import { notDrawn } from '#renderer/lib/case/index.ts';
import { formatNumber, formatPercent } from '#renderer/lib/index.ts';
import { Figure } from '#renderer/ui/Figure.tsx';
import styles from '../row.module.css';
import type { LedgerRow } from '../ledger.ts';

/** What hangs on the input, and how much of that on weak evidence. */
export function StakeCell(props: {
  readonly row: LedgerRow;
  readonly most: number;
  readonly unit: string | null;
  readonly grain: Grain;
  readonly onExplain: () => void;
}) {
  const { row, most, unit, grain, onExplain } = props;
  const { stake, priority, evidence, label } = row;
  if (stake === null || priority === null) {
    const why = notDrawn(row.line, grain);
    return <td data-numeric>{why === null ? null : <span className={styles['kind']}>{why}</span>}</td>;
  }
  const share = (value: number): string => `${most > 0 ? (value / most) * 100 : 0}%`;
  const say = (value: number): string => formatNumber(value, unit, { compact: true });
  return (
    <td data-numeric>
      <span className={styles['stake']}>
        <Figure
          text={say(stake)}
          exact={formatNumber(stake, unit)}
          name={`At stake with ${label}`}
          onPress={onExplain}
        />
        <span className={styles['meter']} aria-hidden>
          <i style={{ width: share(stake) }} />
          <b style={{ width: share(priority) }} />
        </span>
        <span
          className={styles['weak']}
          title={`${formatNumber(stake, unit)} at stake × ${formatPercent(evidence.weakness)} weakness of evidence = ${formatNumber(priority, unit)}`}
        >
          {say(priority)} <span>weakly backed</span>
        </span>
      </span>
    </td>
  );
}

/** What a study of the input may cost at most. */
export function WorthCell({ row, unit }: { readonly row: LedgerRow; readonly unit: string | null }) {
  const { worth, line } = row;
  if (worth === null) {
    return (
      <td data-numeric>{line.distribution === null ? null : <span className={styles['kind']}>not drawn</span>}</td>
    );
  }
  if (worth.value <= 0) {
    return (
      <td data-numeric>
        <span
          className={styles['kind']}
          title="Whatever its value, the choice stays the same: no study of it alone pays"
        >
          nothing
        </span>
      </td>
    );
  }
  return (
    <td data-numeric title={`${formatNumber(worth.value, unit)} ± ${formatNumber(worth.standardError, unit)}`}>
      <span className={styles['kind']}>at most</span>{' '}
      <b className={styles['figure']}>{formatNumber(worth.value, unit, { compact: true })}</b>
    </td>
  );
}
