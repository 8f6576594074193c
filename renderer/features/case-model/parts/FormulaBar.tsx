import { useEffect, useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react';
import type { CallHint } from '#shared/engine/analysis/call-hint.ts';
import type { Finding } from '#shared/engine/types.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { distributionName, distributionWords } from '#renderer/lib/case/index.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import { formatNumber, formatUnit, notify, run } from '#renderer/lib/index.ts';
import { writeInput } from '../figures.ts';
import { nameableIn } from '../line-names.ts';
import { goOnWith } from '../unfinished.ts';
import { CallHelp } from './CallHelp.tsx';
import styles from './FormulaBar.module.css';
import { FormulaField } from './FormulaField.tsx';
import { FormulaText } from './FormulaText.tsx';

export type FormulaBarHandle = {
  /** Opens the formula of the chosen line; what was typed takes its place, as in a cell. */
  edit(typed: string | null): void;
  /** Opens the formula of a line, chosen now, with a text that was left unfinished. */
  resume(lineId: string, text: string): void;
};

type Editing = { readonly lineId: string; readonly text: string; readonly opened: number };

type Props = {
  readonly ref: Ref<FormulaBarHandle>;
  readonly content: CaseContent;
  readonly line: Line | undefined;
  readonly results: CaseResults;
  readonly readOnly: boolean;
  readonly onDone: () => void;
};

/** The chosen line in words of the model: its name, its formula or value, its unit. Formulas are changed here. */
export function FormulaBar({ ref, content, line, results, readOnly, onDone }: Props) {
  const [held, setHeld] = useState<Editing | null>(null);
  const [call, setCall] = useState<CallHint | null>(null);
  // Keeping a text takes a moment, in which the field may also lose the focus: only the first of the two counts.
  const underWay = useRef<Editing | null>(null);
  const setEditing = (next: Editing | null): void => {
    underWay.current = next;
    if (next === null) setCall(null);
    setHeld(next);
  };
  const opened = useRef(0);
  const open = (lineId: string, text: string): void => setEditing({ lineId, text, opened: ++opened.current });
  useImperativeHandle(ref, () => ({
    edit: (typed) => {
      if (line?.kind !== 'formula' || readOnly) return;
      open(line.id, typed === null ? (line.formula ?? '') : typed === '=' ? '' : typed);
    },
    resume: open,
  }));
  const names = useMemo(() => new Set(content.lines.map(({ name }) => name)), [content.lines]);
  // The bar is about the chosen line, always.
  const edited = held?.lineId === line?.id ? line : undefined;
  const editing = edited ? held : null;
  const ownFindings = results.findings.filter((finding) => finding.line === line?.name);
  const findings = useChecked(results, edited?.name, editing?.text ?? null, ownFindings);
  const close = (): void => {
    setEditing(null);
    onDone();
  };
  const whatIsWrong = async (name: string, text: string): Promise<Finding | undefined> =>
    (await results.check(name, text).catch(() => [])).find(({ severity }) => severity === 'error');
  const keep = async (text: string, insisted: boolean): Promise<boolean> => {
    const mine = underWay.current;
    if (!edited || !mine) return true;
    const formula = text.trim();
    if (formula !== edited.formula) {
      if (!insisted && (await whatIsWrong(edited.name, formula))) return false;
      await run('line.setFormula', { lineId: edited.id, formula });
    }
    if (underWay.current === mine) close();
    return true;
  };
  /** Another line was chosen, or the page is left: what can be kept is kept, and what cannot is not lost silently. */
  const leave = async (): Promise<void> => {
    const mine = underWay.current;
    const left = content.lines.find(({ id }) => id === mine?.lineId);
    setEditing(null);
    const formula = mine?.text.trim() ?? '';
    if (!left || !mine || readOnly || formula === left.formula) return;
    const wrong = await whatIsWrong(left.name, formula);
    if (!wrong) {
      await run('line.setFormula', { lineId: left.id, formula });
      return;
    }
    notify({
      tone: 'information',
      message: `The formula of “${lineLabel(left)}” stays as it was. What you typed is not finished: ${wrong.message}`,
      action: {
        label: 'Go on with it',
        run: () => goOnWith({ caseId: content.case.id, lineId: left.id, text: mine.text }),
      },
    });
  };
  return (
    <section className={styles['bar']} aria-label="Formula of the chosen line">
      <div className={styles['line']} data-editing={editing !== null || undefined}>
        <span className={styles['name']}>{line?.name ?? 'Choose a line'}</span>
        {line ? <span className={styles['equals']}>=</span> : null}
        {editing && edited ? (
          <FormulaField
            key={editing.opened}
            label={`Formula of ${lineLabel(edited)}`}
            text={editing.text}
            nameable={nameableIn(content, edited)}
            names={names}
            findings={findings}
            onChange={(text) => setEditing({ ...editing, text })}
            onCall={setCall}
            onKeep={keep}
            onLeave={(to) => {
              // A slider or a button beside the field may be used while a formula is written; a cell may not.
              if (to && (to.closest('[role="grid"]') || !to.closest('[role="tabpanel"]'))) void leave();
            }}
            onCancel={close}
          />
        ) : (
          <Shown
            line={line}
            names={names}
            findings={findings}
            readOnly={readOnly}
            onEdit={() => line && open(line.id, line.formula ?? '')}
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
        <span className={styles['unit']}>{formatUnit(line?.unit ?? null)}</span>
      </div>
      {editing ? (
        <Help call={call} findings={findings} onUse={(text) => setEditing({ ...editing, text })} text={editing.text} />
      ) : null}
    </section>
  );
}

type HelpProps = {
  readonly call: CallHint | null;
  readonly findings: readonly Finding[];
  readonly text: string;
  readonly onUse: (text: string) => void;
};

/** Under a formula that is being written: what the call takes, and what is wrong so far. */
function Help({ call, findings, text, onUse }: HelpProps) {
  // Inside a call its bracket is open because it is being written.
  const wrong = call === null ? findings : findings.filter(({ code }) => code !== 'bracket-open');
  if (call === null && wrong.length === 0) return null;
  return (
    <div className={styles['findings']} role="status">
      {call ? <CallHelp call={call} /> : null}
      {wrong.map((finding) => (
        <p key={finding.code + finding.message} className={styles['finding']} data-severity={finding.severity}>
          {finding.message}
          {finding.suggestion !== null && finding.from !== null && finding.to !== null ? (
            <button
              type="button"
              className={styles['suggestion']}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onUse(replaced(text, finding))}
            >
              {finding.suggestion === '' ? 'Take it away' : `Use “${finding.suggestion}”`}
            </button>
          ) : null}
        </p>
      ))}
    </div>
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
