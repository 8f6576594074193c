import { isOutsideRange } from '#shared/challenge/outside-range.ts';
import { ChevronDown, ChevronRight, MessageSquare, Paperclip, StickyNote } from 'lucide-react';
import { useMemo, useState } from 'react';
import { endNames, resolveConventions } from '#shared/model/conventions.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { SmallDistribution } from '#renderer/charts/index.ts';
import { distributionName, distributionPicture, distributionWords } from '#renderer/lib/case/index.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import {
  count,
  formatNumber,
  formatUnit,
  parseNumber,
  run,
  useNavigation,
  whyNotNumber,
  type CellReference,
} from '#renderer/lib/index.ts';
import { InlineField } from '#renderer/ui/InlineField.tsx';
import styles from '../row.module.css';
import type { LedgerRow } from '../ledger.ts';
import { ConfidenceCell, DatesCell, SourceCell } from './ClaimCells.tsx';
import { MoreRow } from './MoreRow.tsx';
import { RangeEditor } from './RangeEditor.tsx';
import { StakeCell, WorthCell } from './StakeCells.tsx';

type Props = {
  readonly content: CaseContent;
  readonly results: CaseResults;
  readonly row: LedgerRow;
  readonly most: number;
  readonly unit: string | null;
  readonly readOnly: boolean;
  readonly withWorth: boolean;
};

/** One assumption; each of its parts is changed where it stands. Evidence and notes open below it. */
export function LedgerLine({ content, results, row, most, unit, readOnly, withWorth }: Props) {
  const explain = useNavigation((state) => state.explain);
  const [isOpen, setOpen] = useState(false);
  const { line, label, claim } = row;
  const { value } = line;
  const cell: CellReference = { caseId: content.case.id, line: line.name, from: 0, to: content.case.timeline.periods };
  const show = (): void => explain(cell);
  const keepValue = (text: string): string | null => {
    const number = parseNumber(text, line.unit);
    if (number === null)
      return text.trim() === ''
        ? 'An input needs a value.'
        : `${whyNotNumber(text, line.unit, typeof value === 'number' ? value : undefined)} Esc keeps the old value.`;
    if (number !== value) void run('line.setValues', { edits: [{ lineId: line.id, value: number }] });
    else results.preview(null);
    return null;
  };
  const draft = (text: string | null): void => {
    const number = text === null ? null : parseNumber(text, line.unit);
    results.preview(number === null ? null : { [line.name]: number });
  };
  return (
    <>
      <tr data-unsourced={!claim?.source || undefined} data-open={isOpen || undefined}>
        <th scope="row">
          <span className={styles['heading']}>
            <button
              type="button"
              className={styles['more']}
              aria-expanded={isOpen}
              aria-label={`Evidence and notes of ${label}`}
              title="Evidence and notes"
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
            </button>
            <button type="button" className={styles['label']} onClick={show} title={line.note ?? undefined}>
              {label}
            </button>
            {row.discussed > 0 ? (
              <button
                type="button"
                className={styles['talk']}
                aria-label={`${count(row.discussed, 'open comment')} on ${label}`}
                onClick={show}
              >
                <MessageSquare aria-hidden />
                {row.discussed}
              </button>
            ) : null}
            {claim?.evidence ? <Paperclip aria-label="has evidence" className={styles['mark']} /> : null}
            {claim?.note ? <StickyNote aria-label="has a note" className={styles['mark']} /> : null}
          </span>
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
          <RangeEditor
            line={line}
            ends={endNames(resolveConventions(content.case.conventions))}
            readOnly={readOnly || typeof value !== 'number'}
          >
            <Range line={line} />
          </RangeEditor>
        </td>
        <StakeCell row={row} most={most} unit={unit} grain={content.case.timeline.grain} onExplain={show} />
        {withWorth ? <WorthCell row={row} unit={unit} /> : null}
        <ConfidenceCell row={row} readOnly={readOnly} />
        <SourceCell row={row} readOnly={readOnly} />
        <DatesCell row={row} readOnly={readOnly} />
      </tr>
      {isOpen ? <MoreRow row={row} readOnly={readOnly} columns={withWorth ? 8 : 7} /> : null}
    </>
  );
}

function Range({ line }: { readonly line: LedgerRow['line'] }) {
  const { distribution, unit, value } = line;
  const picture = useMemo(
    () => (distribution ? distributionPicture(distribution, typeof value === 'number' ? value : null) : null),
    [distribution, value],
  );
  if (!distribution) return <span className={styles['norange']}>no range</span>;
  return (
    <>
      {picture ? <SmallDistribution {...picture} /> : null}
      <span className={styles['range']}>{distributionWords(distribution, unit)}</span>
      <span className={styles['kind']}>{distributionName(distribution)}</span>
      {typeof value === 'number' && isOutsideRange(value, distribution) ? (
        <span className={styles['outside']}>the value lies outside</span>
      ) : null}
    </>
  );
}
