import { useCallback, useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
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
import type { GridActions, GridRow, Refusal } from './types.ts';

type Edit = { readonly at: CellAt; readonly text: string; readonly mode: EditMode };

export type GridControl = {
  readonly editing: Editing | null;
  readonly message: string | null;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLElement>) => void;
  readonly onCopy: (event: ClipboardEvent<HTMLElement>) => void;
  readonly begin: (cell: CellAt) => void;
  readonly settle: () => void;
};

type Setting = {
  readonly rows: readonly GridRow[];
  readonly shape: GridShape;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly actions: GridActions;
};

/** The keyboard, the clipboard and the edit under way. It knows cells and texts, not what they mean. */
export function useGrid({ rows, shape, selection, onSelect, actions }: Setting): GridControl {
  const [edit, setEdit] = useState<Edit | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  // Leaving the field also blurs it; only the first of the two may finish the edit.
  const current = useRef<Edit | null>(null);
  const setCurrent = useCallback((next: Edit | null): void => {
    current.current = next;
    setEdit(next);
  }, []);

  const start = (cell: CellAt, typed: string | null): void => {
    const from = actions.startEdit(cell);
    if (from === null) return;
    if ('refusal' in from) {
      setMessage(from.refusal);
      return;
    }
    setCurrent({ at: cell, text: typed ?? from.text, mode: typed === null ? 'edit' : 'enter' });
    if (typed !== null) actions.draft(cell, typed);
  };

  const finish = useCallback((): boolean => {
    const open = current.current;
    if (!open) return true;
    const refusal = actions.commit(open.at, open.text);
    setMessage(refusal);
    if (refusal === null) setCurrent(null);
    return refusal === null;
  }, [actions, setCurrent]);

  const giveUp = (): void => {
    const open = current.current;
    setCurrent(null);
    setMessage(null);
    if (open) actions.draft(open.at, null);
  };

  const act = (intention: Intention, target: EventTarget): void => {
    const refused = (refusal: Refusal): void => setMessage(refusal);
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
        if (!finish() || !intention.then) return;
        const next = move(at(selection.active.row, selection.active.column), intention.then, shape);
        if (next) onSelect(next);
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
      case 'all':
        onSelect({
          anchor: { row: 0, column: shape.firstValueColumn },
          active: { row: shape.rows - 1, column: shape.columns - 1 },
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
    const intention = edit ? editIntentionOf(stroke, edit.mode) : intentionOf(stroke, onGroup);
    if (!edit && event.key === 'Escape') {
      if (message !== null || !isSingle(selection)) {
        setMessage(null);
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
    if (!edit) setMessage(null);
    act(intention, event.target);
  };

  const onPaste = (event: ClipboardEvent<HTMLElement>): void => {
    if (edit) return;
    event.preventDefault();
    setMessage(actions.paste(blockOf(selection), event.clipboardData.getData('text/plain')));
  };

  const onCopy = (event: ClipboardEvent<HTMLElement>): void => {
    if (edit) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', actions.copy(blockOf(selection)));
  };

  const editing = useMemo<Editing | null>(() => {
    if (!edit) return null;
    return {
      text: edit.text,
      mode: edit.mode,
      invalid: message !== null,
      onChange: (text) => {
        setMessage(null);
        setCurrent({ ...edit, text });
        actions.draft(edit.at, text);
      },
      onLeave: () => {
        // Leaving with a text that cannot be kept gives the edit up: a wrong text must not hold the person here.
        const open = current.current;
        if (!finish() && open) {
          setCurrent(null);
          actions.draft(open.at, null);
        }
      },
    };
  }, [edit, message, actions, finish, setCurrent]);

  return {
    editing,
    message,
    onKeyDown,
    onPaste,
    onCopy,
    begin: (cell) => start(cell, null),
    settle: () => setMessage(null),
  };
}
