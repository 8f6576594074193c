import { useState, type KeyboardEvent } from 'react';

const step = 10;

/** Which of some points is read: the arrow keys go from one to the next, Escape lets go. */
export function useReading(count: number, onPick: ((index: number) => void) | undefined) {
  const [reading, read] = useState<number | null>(null);
  const active = reading === null || count === 0 ? null : Math.min(reading, count - 1);
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: (active ?? -1) + 1,
      ArrowUp: (active ?? -1) + 1,
      ArrowLeft: (active ?? count) - 1,
      ArrowDown: (active ?? count) - 1,
      PageUp: (active ?? 0) + step,
      PageDown: (active ?? count) - step,
      Home: 0,
      End: count - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      read(Math.max(0, Math.min(count - 1, to)));
    } else if (event.key === 'Escape' && active !== null) {
      event.stopPropagation();
      read(null);
    } else if (event.key === 'Enter' && active !== null) onPick?.(active);
  };
  return { active, read, onKeyDown };
}
