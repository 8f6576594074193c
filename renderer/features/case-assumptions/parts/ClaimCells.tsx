import { confidences } from '#shared/model/assumption.ts';
import { gapsInWords } from '#shared/model/evidence.ts';
import { formatDate, formatPercent, run } from '#renderer/lib/index.ts';
import { InlineField } from '#renderer/ui/InlineField.tsx';
import { SelectField } from '#renderer/ui/index.ts';
import styles from '../row.module.css';
import { keepClaim } from '../keep-claim.ts';
import type { LedgerRow } from '../ledger.ts';

type Props = { readonly row: LedgerRow; readonly readOnly: boolean };

const confidenceChoices = confidences.map((value) => ({
  value,
  label: `${value.charAt(0).toUpperCase()}${value.slice(1)}`,
}));

/** How sure its owner is, and how weak the evidence is by the rule. */
export function ConfidenceCell({ row, readOnly }: Props) {
  const { line, label, claim, evidence } = row;
  const missing = gapsInWords(evidence.gaps);
  return (
    <td data-confidence={claim?.confidence ?? 'none'}>
      <SelectField
        label={`Confidence in ${label}`}
        hideLabel
        value={claim?.confidence ?? null}
        choices={confidenceChoices}
        placeholder="not stated"
        disabled={readOnly}
        onChange={(confidence) => void run('assumption.update', { lineId: line.id, set: { confidence } })}
      />
      <span className={styles['weakness']} title={missing === '' ? undefined : `Because of: ${missing}`}>
        {formatPercent(evidence.weakness)} weak
      </span>
    </td>
  );
}

export function SourceCell({ row, readOnly }: Props) {
  const { label, claim } = row;
  return (
    <td className={styles['source']} title={claim?.source ?? undefined}>
      <InlineField
        label={`Source of ${label}`}
        value={claim?.source ?? ''}
        tone="missing"
        wrap
        placeholder="no source yet"
        readOnly={readOnly}
        onCommit={(text) => keepClaim(row, 'source', text)}
      />
      <InlineField
        label={`Owner of ${label}`}
        value={claim?.owner ?? ''}
        placeholder="owned by nobody yet"
        readOnly={readOnly}
        onCommit={(text) => keepClaim(row, 'owner', text)}
      />
    </td>
  );
}

export function DatesCell({ row, readOnly }: Props) {
  const { label, claim, evidence } = row;
  const isDue = evidence.gaps.includes('review-due');
  return (
    <td className={styles['dates']}>
      <InlineField
        label={`Date of ${label}`}
        value={claim?.date ? formatDate(claim.date) : ''}
        editValue={claim?.date ?? ''}
        placeholder="no date"
        readOnly={readOnly}
        onCommit={(text) => keepClaim(row, 'date', text)}
      />
      <span data-overdue={isDue || undefined}>
        <InlineField
          label={`${label} is to be reviewed by${isDue ? ' (overdue)' : ''}`}
          value={claim?.reviewBy ? `review by ${formatDate(claim.reviewBy)}` : ''}
          editValue={claim?.reviewBy ?? ''}
          placeholder="no review planned"
          readOnly={readOnly}
          onCommit={(text) => keepClaim(row, 'reviewBy', text)}
        />
      </span>
    </td>
  );
}
