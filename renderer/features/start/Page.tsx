import { ArrowLeft } from 'lucide-react';
import { Button, classes } from '#renderer/ui/index.ts';
import { useShell, useWorkspace } from '#renderer/lib/index.ts';
import styles from './Page.module.css';
import { Beginnings } from './parts/Beginnings.tsx';
import { Files } from './parts/Files.tsx';
import { Recoverables } from './parts/Recoverables.tsx';
import { SampleCard } from './parts/SampleCard.tsx';
import { Wordmark } from './parts/Wordmark.tsx';

/** Nothing is open, or the person looks for another workspace. */
export function Page() {
  const start = useWorkspace((state) => state.start);
  const openName = useWorkspace((state) => state.status?.name ?? null);
  if (!start) return null;
  const sample = start.templates.find(({ id }) => id !== 'empty');
  const others = start.templates.filter((template) => template !== sample);
  return (
    <div className={classes(styles.start)}>
      <main id="main" className={classes(styles.page)}>
        {openName ? (
          <div className={classes(styles.back)}>
            <Button kind="quiet" icon={<ArrowLeft />} onPress={() => useShell.setState({ showStart: false })}>
              Back to {openName}
            </Button>
          </div>
        ) : null}
        <Wordmark />
        {start.recoverable.length > 0 ? <Recoverables items={start.recoverable} /> : null}
        {sample ? <SampleCard template={sample} /> : null}
        <div className={classes(styles.columns)}>
          <Beginnings templates={others} />
          <Files start={start} />
        </div>
        <footer className={classes(styles.foot)}>
          Casewright {start.version} · works without a network: your files stay on this computer.
        </footer>
      </main>
    </div>
  );
}
