import { useState } from 'react';
import { formatNumber } from '#renderer/lib/index.ts';
import styles from '../links.module.css';

type Props = {
  readonly label: string;
  readonly value: number;
  readonly disabled: boolean;
  readonly onCommit: (value: number) => void;
};

/** Drags freely; kept once, when it is let go. */
export function LinkSlider({ label, value, disabled, onCommit }: Props) {
  const [draft, setDraft] = useState<number | null>(null);
  const shown = draft ?? value;
  const keep = (): void => {
    if (draft !== null) onCommit(draft);
    setDraft(null);
  };
  return (
    <span className={styles['slider']}>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={formatNumber(shown, null)}
        min={-1}
        max={1}
        step={0.05}
        value={shown}
        disabled={disabled}
        onChange={(event) => setDraft(Number(event.target.value))}
        onPointerUp={keep}
        onKeyUp={keep}
        onBlur={keep}
      />
      <output aria-hidden data-changing={draft !== null || undefined}>
        {draft === null ? '' : formatNumber(draft, null)}
      </output>
    </span>
  );
}
