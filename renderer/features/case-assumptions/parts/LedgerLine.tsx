import { confidences } from '#shared/model/assumption.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { distributionName, distributionWords } from '#renderer/lib/case/index.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import {
  formatDate,
  formatNumber,
  formatUnit,
  parseNumber,
  run,
  useNavigation,
  type CellReference,
} from '#renderer/lib/index.ts';
import { Figure } from '#renderer/ui/Figure.tsx';
import { InlineField } from '#renderer/ui/InlineField.tsx';
import { SelectField } from '#renderer/ui/index.ts';
import styles from '../assumptions.module.css';
import type { LedgerRow } from '../ledger.ts';
import { RangeEditor } from './RangeEditor.tsx';

type Props = {
  readonly content: CaseContent;
  readonly results: CaseResults;
  readonly row: LedgerRow;
  readonly most: number;
  readonly unit: string | null;
  readonly readOnly: boolean;
};

type ClaimField = 'source' | 'owner' | 'date' | 'reviewBy';
const confidenceChoices = confidences.map((value) => ({
  value,
  label: `${value.charAt(0).toUpperCase()}${value.slice(1)}`,
}));

/** One assumption; each of its parts is changed where it stands. */
export function LedgerLine({ content, results, row, most, unit, readOnly }: Props) {
  const explain = useNavigation((state) => state.explain);
  const { line, label, claim, stake } = row;
  const { value } = line;
  const cell: CellReference = { caseId: content.case.id, line: line.name, from: 0, to: content.case.timeline.periods };
  const keep = (field: ClaimField, text: string): string | null => {
    const next = text.trim() === '' ? null : text.trim();
    if (next === (claim?.[field] ?? null)) return null;
    if (next !== null && (field === 'date' || field === 'reviewBy') && !/^\d{4}-\d{2}(-\d{2})?$/.test(next)) {
      return 'Write a day such as 2026-10-01, or a month such as 2026-10.';
    }
    void run('assumption.update', { lineId: line.id, set: { [field]: next } });
    return null;
  };
  const keepValue = (text: string): string | null => {
    const number = parseNumber(text, line.unit);
    if (number === null)
      return text.trim() === ''
        ? 'An input needs a value.'
        : `“${text.trim()}” is not a number. Esc keeps the old value.`;
    if (number !== value) void run('line.setValues', { edits: [{ lineId: line.id, value: number }] });
    else results.preview(null);
    return null;
  };
  const draft = (text: string | null): void => {
    const number = text === null ? null : parseNumber(text, line.unit);
    results.preview(number === null ? null : { [line.name]: number });
  };
  return (
    <tr data-unsourced={!claim?.source || undefined}>
      <th scope="row">
        <button type="button" className={styles['label']} onClick={() => explain(cell)} title={line.note ?? undefined}>
          {label}
        </button>
        {line.section ? <span className={styles['section']}>{line.section}</span> : null}
      </th>
      <td data-numeric>
        {typeof value === 'number' ? (
          <InlineField
            label={`Value of ${label}`}
            align="end"
            tone="input"
            value={formatNumber(value, line.unit, { withUnit: line.unit === '%' })}
            readOnly={readOnly}
            onCommit={keepValue}
            onDraft={draft}
          />
        ) : (
          <span className={styles['series']}>{Array.isArray(value) ? `${value.length} values` : 'by item'}</span>
        )}
        <span className={styles['unit']}>{line.unit === '%' ? '' : formatUnit(line.unit)}</span>
      </td>
      <td>
        <RangeEditor line={line} readOnly={readOnly || typeof value !== 'number'}>
          {line.distribution ? (
            <>
              <span className={styles['range']}>{distributionWords(line.distribution, line.unit)}</span>
              <span className={styles['kind']}>{distributionName(line.distribution)}</span>
            </>
          ) : (
            <span className={styles['norange']}>no range</span>
          )}
        </RangeEditor>
      </td>
      <td data-numeric>
        {stake === null ? null : (
          <span className={styles['stake']}>
            <Figure
              text={formatNumber(stake, unit, { compact: true })}
              exact={formatNumber(stake, unit)}
              name={`At stake with ${label}`}
              onPress={() => explain(cell)}
            />
            <span className={styles['meter']} aria-hidden>
              <i style={{ width: `${most > 0 ? Math.max(2, (stake / most) * 100) : 0}%` }} />
            </span>
          </span>
        )}
      </td>
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
      </td>
      <td className={styles['source']} title={claim?.source ?? undefined}>
        <InlineField
          label={`Source of ${label}`}
          value={claim?.source ?? ''}
          tone="missing"
          wrap
          placeholder="no source yet"
          readOnly={readOnly}
          onCommit={(text) => keep('source', text)}
        />
      </td>
      <td className={styles['owner']} title={claim?.owner ?? undefined}>
        <InlineField
          label={`Owner of ${label}`}
          value={claim?.owner ?? ''}
          wrap
          placeholder="nobody yet"
          readOnly={readOnly}
          onCommit={(text) => keep('owner', text)}
        />
      </td>
      <td className={styles['dates']}>
        <InlineField
          label={`Date of ${label}`}
          value={claim?.date ? formatDate(claim.date) : ''}
          editValue={claim?.date ?? ''}
          placeholder="no date"
          readOnly={readOnly}
          onCommit={(text) => keep('date', text)}
        />
        <span data-overdue={row.overdue || undefined}>
          <InlineField
            label={`${label} is to be reviewed by${row.overdue ? ' (due)' : ''}`}
            value={claim?.reviewBy ? `review by ${formatDate(claim.reviewBy)}` : ''}
            editValue={claim?.reviewBy ?? ''}
            placeholder="no review planned"
            readOnly={readOnly}
            onCommit={(text) => keep('reviewBy', text)}
          />
        </span>
      </td>
    </tr>
  );
}
