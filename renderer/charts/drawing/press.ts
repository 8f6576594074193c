import type { KeyboardEvent } from 'react';

/** What makes a shape of a drawing a button: a click, Enter and Space do the same. */
export function pressable(label: string, onPress: (() => void) | undefined) {
  const named = { tabIndex: 0, 'aria-label': label };
  if (!onPress) return { ...named, role: 'img' };
  return {
    ...named,
    role: 'button',
    onClick: onPress,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onPress();
    },
  };
}
