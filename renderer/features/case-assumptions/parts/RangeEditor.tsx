import type { ReactNode } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { lineLabel, type Line } from '#shared/model/line.ts';
import type { Ends } from '../range/kind.ts';
import { RangeForm } from './RangeForm.tsx';
import styles from './RangeEditor.module.css';

/** The range in words; pressed, it opens the few numbers that make it. */
export function RangeEditor({
  line,
  ends,
  readOnly,
  children,
}: {
  readonly line: Line;
  readonly ends: Ends;
  readonly readOnly: boolean;
  readonly children: ReactNode;
}) {
  return (
    <DialogTrigger>
      <AriaButton className={styles['trigger'] ?? ''} isDisabled={readOnly}>
        <span className="visually-hidden">Range of {lineLabel(line)}: </span>
        {children}
      </AriaButton>
      <Popover className={styles['popover'] ?? ''} placement="bottom start" offset={4}>
        <Dialog className={styles['dialog'] ?? ''} aria-label={`Range of ${lineLabel(line)}`}>
          {({ close }) => <RangeForm line={line} ends={ends} onDone={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
