import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app, screen, type BrowserWindow, type Rectangle } from 'electron';
import { z } from '#shared/kernel/schema.ts';

const stateSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof stateSchema>;

export type Placement = {
  readonly bounds: Partial<Rectangle> & { width: number; height: number };
  readonly maximized: boolean;
};

const usual: Placement = { bounds: { width: 1360, height: 860 }, maximized: false };

/** Where a new window goes: where the last one was, when that place is still on a screen. */
export function placement(saved: WindowState | null, workAreas: readonly Rectangle[]): Placement {
  if (saved === null) return usual;
  const { maximized, ...bounds } = saved;
  // A hundred pixels of the title bar must be in reach, else the window can't be moved back.
  const reachable = workAreas.some(
    (area) =>
      bounds.x + bounds.width > area.x + 100 &&
      bounds.x < area.x + area.width - 100 &&
      bounds.y >= area.y - 10 &&
      bounds.y < area.y + area.height - 40,
  );
  return reachable ? { bounds, maximized } : { bounds: usual.bounds, maximized };
}

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
