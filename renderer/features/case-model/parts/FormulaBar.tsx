import { useEffect, useImperativeHandle, useMemo, useState, type Ref } from 'react';
import type { Finding } from '#shared/engine/types.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { distributionName, distributionWords } from '#renderer/lib/case/index.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import { formatNumber, formatUnit, run } from '#renderer/lib/index.ts';
import { writeInput } from '../figures.ts';
import styles from './FormulaBar.module.css';
import { FormulaField } from './FormulaField.tsx';
import { FormulaText } from './FormulaText.tsx';

type Props = {
  readonly ref: Ref<{ edit(typed: string | null): void }>;
  readonly content: CaseContent;
  readonly line: Line | undefined;
  readonly results: CaseResults;
  readonly readOnly: boolean;
  readonly onDone: () => void;
};

/** The chosen line in words of the model: its name, its formula or value, its unit. Formulas are changed here. */
export function FormulaBar({ ref, content, line, results, readOnly, onDone }: Props) {
  const [editing, setEditing] = useState<{ lineId: string; text: string } | null>(null);
  useImperativeHandle(ref, () => ({
    edit: () => {
      if (line?.kind === 'formula' && !readOnly) setEditing({ lineId: line.id, text: line.formula ?? '' });
    },
  }));
  const names = useMemo(() => new Set(content.lines.map(({ name }) => name)), [content.lines]);
  const edited = editing === null ? undefined : content.lines.find(({ id }) => id === editing.lineId);
  const shown = edited ?? line;
  const ownFindings = results.findings.filter((finding) => finding.line === shown?.name);
  const findings = useChecked(results, edited?.name, editing?.text ?? null, ownFindings);
  const close = (): void => {
    setEditing(null);
    onDone();
  };
  const keep = async (text: string): Promise<void> => {
    if (!edited) return;
    if (text.trim() !== edited.formula) await run('line.setFormula', { lineId: edited.id, formula: text.trim() });
    close();
  };
  return (
    <section className={styles['bar']} aria-label="Formula of the chosen line">
      <div className={styles['line']} data-editing={editing !== null || undefined}>
        <span className={styles['name']}>{shown?.name ?? 'Choose a line'}</span>
        {shown ? <span className={styles['equals']}>=</span> : null}
        {editing && edited ? (
          <FormulaField
            key={edited.id}
            label={`Formula of ${lineLabel(edited)}`}
            text={editing.text}
            lines={content.lines.filter(({ id }) => id !== edited.id)}
            names={names}
            findings={findings}
            onChange={(text) => setEditing({ lineId: edited.id, text })}
            onKeep={(text) => void keep(text)}
            onCancel={close}
          />
        ) : (
          <Shown
            line={line}
            names={names}
            findings={findings}
            readOnly={readOnly}
            onEdit={() => line && setEditing({ lineId: line.id, text: line.formula ?? '' })}
          />
        )}
        {editing || !findings[0] ? null : (
          <span
            className={styles['wrong']}
            data-severity={findings[0].severity}
            title={findings.map(({ message }) => message).join(' ')}
          >
            {findings[0].message}
          </span>
        )}
        <span className={styles['unit']}>{formatUnit(shown?.unit ?? null)}</span>
      </div>
      {editing && findings.length > 0 ? (
        <div className={styles['findings']} role="status">
          {findings.map((finding) => (
            <p key={finding.code + finding.message} className={styles['finding']} data-severity={finding.severity}>
              {finding.message}
              {finding.suggestion !== null && finding.from !== null && finding.to !== null ? (
                <button
                  type="button"
                  className={styles['suggestion']}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => setEditing({ ...editing, text: replaced(editing.text, finding) })}
                >
                  Use “{finding.suggestion}”
                </button>
              ) : null}
            </p>
          ))}
        </div>
      ) : null}
    </section>
  );
}

function replaced(text: string, { from, to, suggestion }: Finding): string {
  return `${text.slice(0, from ?? 0)}${suggestion ?? ''}${text.slice(to ?? 0)}`;
}

function Shown(props: {
  line: Line | undefined;
  names: ReadonlySet<string>;
  findings: readonly Finding[];
  readOnly: boolean;
  onEdit: () => void;
}) {
  const { line, names, findings } = props;
  if (!line) return <span className={styles['value']}>Its formula and unit show here.</span>;
  if (line.kind === 'formula') {
    return (
      <button
        type="button"
        className={styles['formula']}
        disabled={props.readOnly}
        onClick={props.onEdit}
        aria-label={`Change the formula ${line.formula ?? ''}`}
      >
        <FormulaText text={line.formula ?? ''} names={names} findings={findings} />
      </button>
    );
  }
  const { value, distribution, unit } = line;
  const text =
    typeof value === 'number'
      ? writeInput(value, unit)
      : Array.isArray(value)
        ? `${value.length} values, from ${formatNumber(value[0] as number, unit)} to ${formatNumber(value.at(-1) as number, unit)}`
        : 'one value for each item';
  return (
    <span className={styles['value']}>
      <b>{text}</b>
      {distribution ? ` · ${distributionName(distribution)}: ${distributionWords(distribution, unit)}` : ' · an input'}
      {line.note ? ` · ${line.note}` : ''}
    </span>
  );
}

/** What is wrong with a text while it is typed; answers that come late for an older text are dropped. */
function useChecked(
  results: CaseResults,
  name: string | undefined,
  text: string | null,
  kept: readonly Finding[],
): readonly Finding[] {
  const [checked, setChecked] = useState<{ text: string; findings: readonly Finding[] } | null>(null);
  const { check } = results;
  useEffect(() => {
    if (name === undefined || text === null) return undefined;
    let current = true;
    check(name, text).then(
      (findings) => current && setChecked({ text, findings }),
      () => undefined,
    );
    return () => {
      current = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `check` is new with every answer and asks the same thing.
  }, [name, text]);
  if (text === null) return kept;
  // The findings of the text before stay until the new ones come: they must not flicker at every key.
  return checked?.findings ?? [];
}
