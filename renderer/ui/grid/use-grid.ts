import { useCallback, useEffect, useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { Editing } from './CellEditor.tsx';
import { editIntentionOf, intentionOf, type EditMode, type Intention } from './keyboard.ts';
import {
  at,
  blockOf,
  isSingle,
  move,
  sameSelection,
  type CellAt,
  type GridShape,
  type Selection,
} from './selection.ts';
import { formatHtml, readCopied } from './table-html.ts';
import { formatTable } from './table-text.ts';
import type { Resize } from './use-widths.ts';
import type { Committed, GridActions, GridColumn, GridRow, PlacedRefusal, Refusal } from './types.ts';

type Edit = { readonly at: CellAt; readonly text: string; readonly mode: EditMode };

/** A sentence about a cell. It is gone when its row or the view is. */
export type CellMessage = { readonly at: CellAt; readonly text: string; readonly mark: PlacedRefusal | null };
type HeldMessage = CellMessage & { readonly row: string | undefined; readonly columns: readonly GridColumn[] };

export type GridControl = {
  readonly editing: Editing | null;
  readonly message: CellMessage | null;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLElement>) => void;
  readonly onCopy: (event: ClipboardEvent<HTMLElement>) => void;
  readonly begin: (cell: CellAt) => void;
  readonly settle: () => void;
  readonly act: (intention: Intention) => void;
};

type Setting = {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly shape: GridShape;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly actions: GridActions;
  readonly resize: Resize;
};

/** The keyboard, the clipboard and the edit under way. It knows cells and texts, not what they mean. */
export function useGrid({ rows, columns, shape, selection, onSelect, actions, resize }: Setting): GridControl {
  const [edit, setEdit] = useState<Edit | null>(null);
  // A text that is still being looked at stays with the cell it was typed in, though the selection has gone on.
  const here = edit?.at.row === selection.active.row && edit.at.column === selection.active.column ? edit : null;
  const [held, setHeld] = useState<HeldMessage | null>(null);
  const message = held?.columns === columns && rows[held.at.row]?.key === held.row ? held : null;
  const say = useCallback(
    (cell: CellAt, refusal: Committed): void => {
      const placed = typeof refusal === 'string' ? null : refusal;
      const text = typeof refusal === 'string' ? refusal : (placed?.message ?? null);
      setHeld(text === null ? null : { at: cell, text, mark: placed, row: rows[cell.row]?.key, columns });
    },
    [rows, columns],
  );
  // Leaving the field also blurs it; only the first of the two may finish the edit.
  const current = useRef<Edit | null>(null);
  const setCurrent = useCallback((next: Edit | null): void => {
    current.current = next;
    setEdit(next);
  }, []);

  const start = (cell: CellAt, typed: string | null): void => {
    const from = actions.startEdit(cell, typed);
    if (from === null) return;
    if ('refusal' in from) {
      say(cell, from.refusal);
      return;
    }
    setCurrent({ at: cell, text: typed ?? from.text, mode: typed === null ? 'edit' : 'enter' });
    if (typed !== null) actions.draft(cell, typed);
  };

  const pending = useRef<{ readonly edit: Edit; readonly answer: Promise<boolean> } | null>(null);
  const finish = useCallback((): boolean | Promise<boolean> => {
    const open = current.current;
    if (!open) return true;
    if (pending.current?.edit === open) return pending.current.answer;
    const settle = (refusal: Committed): boolean => {
      pending.current = null;
      // Who typed on or gave up meanwhile is not answered about a text that is no more.
      if (current.current !== open) return false;
      say(open.at, refusal);
      if (refusal === null) setCurrent(null);
      return refusal === null;
    };
    const committed = actions.commit(open.at, open.text);
    if (!(committed instanceof Promise)) return settle(committed);
    const answer = committed.then(settle);
    pending.current = { edit: open, answer };
    return answer;
  }, [actions, setCurrent, say]);
  const latest = useRef(selection);
  useEffect(() => {
    latest.current = selection;
  });

  const giveUp = (): void => {
    const open = current.current;
    setCurrent(null);
    setHeld(null);
    if (open) actions.draft(open.at, null);
  };

  const act = (intention: Intention, target: EventTarget | null = null): void => {
    const refused = (refusal: Refusal): void => say(selection.active, refusal);
    switch (intention.do) {
      case 'move': {
        const next = move(selection, intention.step, shape);
        if (next && !sameSelection(next, selection)) onSelect(next);
        return;
      }
      case 'edit':
        start(selection.active, intention.text);
        return;
      case 'commit': {
        const step = intention.then;
        const goOn = (done: boolean): void => {
          // Who went elsewhere while the text was looked at stays there.
          if (!done || !step || !sameSelection(latest.current, selection)) return;
          const next = move(at(selection.active.row, selection.active.column), step, shape);
          if (next) onSelect(next);
        };
        const done = finish();
        if (done instanceof Promise) void done.then(goOn);
        else goOn(done);
        return;
      }
      case 'commit-all': {
        const open = current.current;
        if (!open) return;
        const refusal = actions.fill(blockOf(selection), open.text);
        say(open.at, refusal);
        if (refusal === null) setCurrent(null);
        return;
      }
      case 'cancel':
        giveUp();
        return;
      case 'clear':
        refused(actions.clear(blockOf(selection)));
        return;
      case 'fill-right':
        refused(actions.fillRight(blockOf(selection)));
        return;
      case 'carry':
        refused(actions.move(intention.row ?? selection.active.row, intention.to));
        return;
      case 'widen':
        resize.step(selection.active.column, intention.way);
        return;
      case 'all':
        onSelect({
          // The chosen cell is the first: nobody means to type over the last line, out of view.
          anchor: { row: shape.rows - 1, column: shape.columns - 1 },
          active: { row: 0, column: shape.firstValueColumn },
        });
        return;
      case 'toggle':
        actions.toggle(selection.active.row);
        return;
      case 'menu':
        if (target instanceof HTMLElement) actions.menu(selection.active.row, target);
        return;
      case 'point':
        actions.point(selection.active);
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    const stroke = {
      key: event.key,
      shift: event.shiftKey,
      control: event.ctrlKey || event.metaKey,
      alt: event.altKey,
    };
    const onGroup = rows[selection.active.row]?.kind === 'group';
    const intention = here ? editIntentionOf(stroke, here.mode) : intentionOf(stroke, onGroup);
    if (!here && event.key === 'Escape') {
      if (message !== null || !isSingle(selection)) {
        setHeld(null);
        onSelect(at(selection.active.row, selection.active.column));
        event.preventDefault();
        event.stopPropagation();
      }
      return;
    }
    if (!intention) return;
    event.preventDefault();
    // An Escape that ends an edit must not close the panel beside the grid as well.
    event.stopPropagation();
    if (!here) setHeld(null);
    act(intention, event.target);
  };

  const onPaste = (event: ClipboardEvent<HTMLElement>): void => {
    if (here) return;
    event.preventDefault();
    const { clipboardData } = event;
    const copied = readCopied(clipboardData.getData('text/plain'), clipboardData.getData('text/html'));
    say(selection.active, actions.paste(blockOf(selection), copied));
  };

  const onCopy = (event: ClipboardEvent<HTMLElement>): void => {
    if (here) return;
    event.preventDefault();
    const cells = actions.copy(blockOf(selection));
    event.clipboardData.setData('text/plain', formatTable(cells.map((row) => row.map(({ text }) => text))));
    event.clipboardData.setData('text/html', formatHtml(cells));
  };

  const editing = useMemo<Editing | null>(() => {
    if (!here) return null;
    return {
      text: here.text,
      mode: here.mode,
      invalid: message !== null,
      mark: message?.mark ?? null,
      onChange: (text) => {
        setHeld(null);
        setCurrent({ ...here, text });
        actions.draft(here.at, text);
      },
      onLeave: () => {
        // Leaving with a text that cannot be kept gives the edit up: a wrong text must not hold the person here.
        // The reason stays at the cell until the next key or press.
        const open = current.current;
        const left = (done: boolean): void => {
          if (done || !open || current.current !== open) return;
          setCurrent(null);
          actions.draft(open.at, null);
        };
        const done = finish();
        if (done instanceof Promise) void done.then(left);
        else left(done);
      },
    };
  }, [here, message, actions, finish, setCurrent]);

  return {
    editing,
    message,
    onKeyDown,
    onPaste,
    onCopy,
    begin: (cell) => start(cell, null),
    settle: () => setHeld(null),
    act,
  };
}
