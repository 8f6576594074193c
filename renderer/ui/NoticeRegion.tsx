import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './NoticeRegion.module.css';

export type NoticeView = {
  readonly id: number;
  readonly tone: 'information' | 'success' | 'problem';
  readonly message: string;
  readonly detail?: string | undefined;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
};

const secondsShown = 7;
const icons = { information: <Info />, success: <CircleCheck />, problem: <CircleAlert /> };

/** Short messages at the foot of the window. They are read out; a problem stays until it is closed. */
export function NoticeRegion({
  notices,
  onDismiss,
}: {
  readonly notices: readonly NoticeView[];
  readonly onDismiss: (id: number) => void;
}) {
  return (
    <div role="region" aria-label="Messages" className={classes(styles.region)}>
      <div aria-live="polite" className={classes(styles.list)}>
        {notices.map((notice) => (
          <Notice key={notice.id} notice={notice} onDismiss={onDismiss} />
        ))}
      </div>
    </div>
  );
}

function Notice({ notice, onDismiss }: { readonly notice: NoticeView; readonly onDismiss: (id: number) => void }) {
  const { id, tone, message, detail, action } = notice;
  const paused = useRef(false);
  useEffect(() => {
    if (tone === 'problem') return;
    // A message being read or reached for does not vanish under the pointer: it is asked again later.
    const timer = setInterval(() => {
      if (!paused.current) onDismiss(id);
    }, secondsShown * 1000);
    return () => clearInterval(timer);
  }, [id, tone, onDismiss]);
  return (
    <div
      className={classes(styles.notice, styles[tone])}
      onMouseEnter={() => (paused.current = true)}
      onMouseLeave={() => (paused.current = false)}
      onFocus={() => (paused.current = true)}
      onBlur={() => (paused.current = false)}
    >
      <span className={classes(styles.icon)}>{icons[tone]}</span>
      <div className={classes(styles.words)}>
        <p>{message}</p>
        {detail ? <p className={classes(styles.detail)}>{detail}</p> : null}
      </div>
      {action ? (
        <Button
          size="small"
          onPress={() => {
            onDismiss(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      ) : null}
      <Button kind="quiet" size="small" icon={<X />} aria-label="Dismiss" onPress={() => onDismiss(id)} />
    </div>
  );
}
