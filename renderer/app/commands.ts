import { useCallback, useEffect } from 'react';
import type { HostEvent } from '#shared/api/events.ts';
import {
  chooseAndOpen,
  redo,
  save,
  saveCopy,
  undo,
  useNavigation,
  useShell,
  useWorkspace,
} from '#renderer/lib/index.ts';

type MenuItem = Extract<HostEvent, { type: 'menu' }>['item'];
type Source = 'keys' | 'menu';

let last: { item: MenuItem; source: Source; at: number } | null = null;
const echoMilliseconds = 250;

/** A native menu's shortcut can arrive twice, as a key and as a menu item; the second is the echo of the first. */
function isEcho(item: MenuItem, source: Source): boolean {
  const at = performance.now();
  const echo = last !== null && last.item === item && last.source !== source && at - last.at < echoMilliseconds;
  last = echo ? null : { item, source, at };
  return echo;
}

export function performMenuItem(item: MenuItem, source: Source = 'menu'): void {
  if (isEcho(item, source)) return;
  const isOpen = useWorkspace.getState().status !== null;
  if (item === 'open') {
    if (useWorkspace.getState().start?.dialogs === 'native') void chooseAndOpen();
    else useShell.setState({ showStart: true, newCase: null });
  } else if (item === 'new') useShell.setState({ showStart: true, newCase: null });
  if (item === 'shortcuts') useShell.setState({ showShortcuts: true });
  if (!isOpen) return;
  if (item === 'save') void save();
  else if (item === 'save-as') void saveCopy();
  else if (item === 'undo') void undo();
  else if (item === 'redo') void redo();
  else if (item === 'export-report') useNavigation.getState().go({ view: 'reports' });
  else if (item === 'find') useShell.setState({ finding: true });
}

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    ((target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && !target.readOnly));

function itemOf(event: KeyboardEvent): MenuItem | null {
  if (event.key === '?' && !event.ctrlKey && !event.metaKey && !isText(event.target)) return 'shortcuts';
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 's') return event.shiftKey ? 'save-as' : 'save';
  if (key === 'k' && !event.shiftKey) return 'find';
  if (key === '/') return 'shortcuts';
  // Inside a text being written, undo is the text's own.
  if (isText(event.target)) return null;
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}

export function useShortcuts(): void {
  const follow = useCallback((event: KeyboardEvent) => {
    const item = itemOf(event);
    if (item === null || event.defaultPrevented) return;
    event.preventDefault();
    performMenuItem(item, 'keys');
  }, []);
  useEffect(() => {
    window.addEventListener('keydown', follow);
    return () => window.removeEventListener('keydown', follow);
  }, [follow]);
}

/** How the shortcut is written on this system. */
export function keysFor(letter: string, shift = false): string {
  const mac = navigator.platform.startsWith('Mac');
  return mac ? `${shift ? '⇧' : ''}⌘${letter}` : `Ctrl ${shift ? 'Shift ' : ''}${letter}`;
}
