import type { Rectangle } from 'electron';
import { z } from '#shared/kernel/schema.ts';

export const stateSchema = z.object({
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
