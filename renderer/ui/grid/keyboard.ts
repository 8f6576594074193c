import type { Step } from './selection.ts';

/** `enter`: typing replaced the value, arrows finish. `edit`: the value is being changed, arrows move in the text. */
export type EditMode = 'enter' | 'edit';

export type Intention =
  | { readonly do: 'move'; readonly step: Step }
  | { readonly do: 'edit'; readonly text: string | null }
  | { readonly do: 'commit'; readonly then: Step | null }
  | { readonly do: 'carry'; readonly row: number | null; readonly to: number | 'up' | 'down' }
  | { readonly do: 'widen'; readonly way: 1 | -1 }
  | { readonly do: 'commit-all' }
  | { readonly do: 'cancel' | 'clear' | 'fill-right' | 'all' | 'toggle' | 'menu' | 'point' };

export type Keystroke = {
  readonly key: string;
  readonly shift: boolean;
  /** Ctrl, or Cmd on a Mac. */
  readonly control: boolean;
  readonly alt: boolean;
};

const moves = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']);
const plain = (key: string): Step => ({ key, jump: false, extend: false });

/** What a key means while a cell stands still; null leaves the key to the browser. */
export function intentionOf({ key, shift, control, alt }: Keystroke, onGroup: boolean): Intention | null {
  if (alt) return control ? null : withAlt(key, shift);
  if (moves.has(key)) return { do: 'move', step: { key, jump: control, extend: shift } };
  if (control) {
    if (key === 'a' || key === 'A') return { do: 'all' };
    if (key === 'r' || key === 'R') return { do: 'fill-right' };
    return null;
  }
  if (key === 'ContextMenu' || (shift && key === 'F10')) return { do: 'menu' };
  if (onGroup && (key === 'Enter' || key === ' ')) return { do: 'toggle' };
  if (onGroup) return key === 'F2' ? { do: 'edit', text: null } : null;
  if (key === 'F2' || key === 'Enter') return { do: 'edit', text: null };
  if (key === ' ') return { do: 'point' };
  if (key === 'Delete' || key === 'Backspace') return { do: 'clear' };
  return isCharacter(key) ? { do: 'edit', text: key } : null;
}

/** Alt alone goes back and forward in a browser: the arrows to the sides need Shift as well. */
function withAlt(key: string, shift: boolean): Intention | null {
  if (shift && key === 'ArrowRight') return { do: 'widen', way: 1 };
  if (shift && key === 'ArrowLeft') return { do: 'widen', way: -1 };
  if (shift) return null;
  if (key === 'ArrowUp') return { do: 'carry', row: null, to: 'up' };
  return key === 'ArrowDown' ? { do: 'carry', row: null, to: 'down' } : null;
}

/** A key that types something is named by what it types; the others have long names, such as `Enter`. */
function isCharacter(key: string): boolean {
  return key.length === 1 || /^[^\u0000-\u007f]{1,2}$/.test(key);
}

/** What a key means while a cell is edited. */
export function editIntentionOf({ key, shift, control }: Keystroke, mode: EditMode): Intention | null {
  if (key === 'Escape') return { do: 'cancel' };
  if (key === 'Enter' && control) return { do: 'commit-all' };
  if (key === 'Enter') return { do: 'commit', then: plain(shift ? 'ArrowUp' : 'ArrowDown') };
  if (key === 'Tab') return { do: 'commit', then: plain(shift ? 'ArrowLeft' : 'ArrowRight') };
  if (mode === 'enter' && !control && !shift && key.startsWith('Arrow')) return { do: 'commit', then: plain(key) };
  return null;
}
