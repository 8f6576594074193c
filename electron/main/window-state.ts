import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app, screen, type BrowserWindow } from 'electron';
import { placement, stateSchema, type Placement, type WindowState } from './placement.ts';

const stateFile = (): string => join(app.getPath('userData'), 'window.json');

export function savedPlacement(): Placement {
  return placement(
    readState(),
    screen.getAllDisplays().map((display) => display.workArea),
  );
}

function readState(): WindowState | null {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(stateFile(), 'utf8')));
  } catch {
    // Missing or unreadable: the usual size. A window's place is not worth a message.
    return null;
  }
}

/** Kept when the window closes; a failure costs nobody anything, so it is not told. */
export function saveWindowState(window: BrowserWindow): void {
  const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() };
  try {
    mkdirSync(dirname(stateFile()), { recursive: true });
    writeFileSync(`${stateFile()}.new`, JSON.stringify(state));
    renameSync(`${stateFile()}.new`, stateFile());
  } catch {
    return;
  }
}
