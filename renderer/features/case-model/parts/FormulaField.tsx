import { useId, useLayoutEffect, useRef, useState } from 'react';
import { callAt, type CallHint } from '#shared/engine/analysis/call-hint.ts';
import { completionsAt, type Completion, type Nameable } from '#shared/engine/analysis/completions.ts';
import type { Finding } from '#shared/engine/types.ts';
import styles from './FormulaBar.module.css';
import { FormulaText } from './FormulaText.tsx';

type Props = {
  readonly label: string;
  readonly text: string;
  /** What formulas may name. */
  readonly nameable: Nameable;
  readonly names: ReadonlySet<string>;
  readonly findings: readonly Finding[];
  readonly onChange: (text: string) => void;
  /** The call that the caret has moved into; null where it stands in none. */
  readonly onCall: (call: CallHint | null) => void;
  /** Answers false for a text that is wrong, unless it is insisted on. */
  readonly onKeep: (text: string, insisted: boolean) => Promise<boolean>;
  readonly onLeave: (to: Element | null) => void;
  readonly onCancel: () => void;
};

/** The text being typed, over the same text in colours; with names to complete. */
export function FormulaField(props: Props) {
  const { label, text, nameable, names, findings, onChange, onCall, onKeep, onLeave, onCancel } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [open, setOpen] = useState<{
    from: number;
    caret: number;
    items: readonly Completion[];
    chosen: number;
  } | null>(null);
  const [insisted, setInsisted] = useState(false);
  const wrong = findings.some(({ severity }) => severity === 'error');

  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);

  const changed = (next: string, caret: number): void => {
    setInsisted(false);
    onChange(next);
    const { from, items } = completionsAt(nameable, next, caret);
    setOpen(items.length > 0 ? { from, caret, items, chosen: 0 } : null);
  };
  const complete = (item: Completion): void => {
    if (!open) return;
    const next = `${text.slice(0, open.from)}${item.insert}${text.slice(open.caret)}`;
    const caret = open.from + item.insert.length;
    setOpen(null);
    onChange(next);
    requestAnimationFrame(() => field.current?.setSelectionRange(caret, caret));
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const { key } = event;
    if (open && (key === 'ArrowDown' || key === 'ArrowUp')) {
      const step = key === 'ArrowDown' ? 1 : -1;
      setOpen({ ...open, chosen: (open.chosen + step + open.items.length) % open.items.length });
    } else if (open && (key === 'Tab' || key === 'Enter')) {
      const item = open.items[open.chosen];
      if (item) complete(item);
    } else if (key === 'Escape') {
      if (open) setOpen(null);
      else onCancel();
    } else if (key === 'Enter') {
      // A wrong formula is not lost and not hidden: the second Enter keeps it, and the model says where it is wrong.
      void onKeep(text, insisted).then((kept) => setInsisted(!kept));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span className={styles['field']}>
      <FormulaText text={text} names={names} findings={findings} />
      <textarea
        ref={field}
        rows={1}
        aria-label={label}
        aria-invalid={wrong || undefined}
        role="combobox"
        aria-expanded={open !== null}
        aria-controls={listId}
        aria-activedescendant={open ? `${listId}-${open.chosen}` : undefined}
        aria-autocomplete="list"
        spellCheck={false}
        autoComplete="off"
        className={styles['input']}
        value={text}
        onChange={(event) => changed(event.target.value.replaceAll('\n', ' '), event.target.selectionStart)}
        onSelect={({ currentTarget }) => onCall(callAt(currentTarget.value, currentTarget.selectionStart).hint)}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          setOpen(null);
          // The window lost the focus, not the field: somebody looks a number up.
          if (document.activeElement !== event.currentTarget) onLeave(event.relatedTarget);
        }}
      />
      <ul id={listId} role="listbox" aria-label="Names to use" className={styles['list']} hidden={open === null}>
        {open?.items.map((item, index) => (
          <li
            key={`${item.kind} ${item.name}`}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === open.chosen}
            onMouseDown={(event) => {
              event.preventDefault();
              complete(item);
            }}
          >
            <code>{item.hint}</code>
            <span>{item.help}</span>
          </li>
        ))}
      </ul>
      <span className={styles['keys']}>
        {insisted && wrong ? 'Enter again keeps it unfinished' : 'Enter keeps · Esc gives up'}
      </span>
    </span>
  );
}
