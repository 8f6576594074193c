import { LifeBuoy } from 'lucide-react';
import { useState } from 'react';
import type { Recoverable } from '#shared/api/shell.ts';
import { Button, classes, Dialog } from '#renderer/ui/index.ts';
import { count, discardWork, formatWhen, recoverWork } from '#renderer/lib/index.ts';
import styles from './Recoverables.module.css';

/** Work that was kept on this computer and never reached its file. */
export function Recoverables({ items }: { readonly items: readonly Recoverable[] }) {
  const [doubted, setDoubted] = useState<Recoverable | null>(null);
  return (
    <section aria-labelledby="recover" className={classes(styles.recover)}>
      <div className={classes(styles.head)}>
        <LifeBuoy aria-hidden />
        <div>
          <h2 id="recover">
            {items.length === 1 ? 'You have unsaved work' : 'You have unsaved work in several files'}
          </h2>
          <p>It was kept on this computer when Casewright closed. The files themselves are as they were last saved.</p>
        </div>
      </div>
      <ul>
        {items.map((item) => (
          <li key={item.workId}>
            <span className={classes(styles.name)}>
              <b>{item.name}</b>
              <span>
                {count(item.unsavedChanges, 'unsaved change')} · last edit {formatWhen(item.lastEditAt)} · {item.folder}
              </span>
            </span>
            <Button size="small" kind="primary" onPress={() => void recoverWork(item.workId)}>
              Recover
            </Button>
            <Button size="small" kind="quiet" onPress={() => setDoubted(item)}>
              Discard…
            </Button>
          </li>
        ))}
      </ul>
      <DiscardDialog item={doubted} onClose={() => setDoubted(null)} />
    </section>
  );
}

/** The one place where work can be lost for good, so the one place that asks. */
function DiscardDialog({ item, onClose }: { readonly item: Recoverable | null; readonly onClose: () => void }) {
  return (
    <Dialog
      title="Discard the unsaved changes?"
      alert
      open={item !== null}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Keep them</Button>
          <Button
            kind="danger"
            onPress={() => {
              if (item) void discardWork(item.workId);
              onClose();
            }}
          >
            Discard
          </Button>
        </>
      }
    >
      {item ? (
        <p>
          {count(item.unsavedChanges, 'change')} to <b>{item.name}</b> will not come into the file. The file stays as it
          was last saved.
        </p>
      ) : null}
    </Dialog>
  );
}
