import { gapsInWords } from '#shared/model/evidence.ts';
import { InlineField } from '#renderer/ui/InlineField.tsx';
import styles from '../row.module.css';
import { keepClaim } from '../keep-claim.ts';
import type { LedgerRow } from '../ledger.ts';

type Props = { readonly row: LedgerRow; readonly readOnly: boolean; readonly columns: number };

/** Below an assumption: where its evidence lies, what there is to say about it, what is missing. */
export function MoreRow({ row, readOnly, columns }: Props) {
  const { line, label, claim, evidence } = row;
  const missing = gapsInWords(evidence.gaps);
  return (
    <tr className={styles['details']}>
      <td colSpan={columns}>
        <dl>
          <div>
            <dt>Evidence</dt>
            <dd>
              <InlineField
                label={`Evidence for ${label}`}
                value={claim?.evidence ?? ''}
                placeholder="the address or the file name of a study, a contract, a sheet"
                readOnly={readOnly}
                onCommit={(text) => keepClaim(row, 'evidence', text)}
              />
            </dd>
          </div>
          <div>
            <dt>Note</dt>
            <dd>
              <InlineField
                label={`Note on ${label}`}
                value={claim?.note ?? ''}
                wrap
                placeholder="how it was worked out, what it leaves out"
                readOnly={readOnly}
                onCommit={(text) => keepClaim(row, 'note', text)}
              />
            </dd>
          </div>
          {line.note ? (
            <div>
              <dt>In the model</dt>
              <dd className={styles['plain']}>{line.note}</dd>
            </div>
          ) : null}
          {missing === '' ? null : (
            <div>
              <dt>Missing</dt>
              <dd className={styles['plain']}>{missing}</dd>
            </div>
          )}
        </dl>
      </td>
    </tr>
  );
}
