import { CloudOff } from 'lucide-react';
import type { Problem } from '#shared/kernel/result.ts';
import { Button, classes, EmptyState } from '#renderer/ui/index.ts';
import styles from './Failure.module.css';

/** Nothing can be shown at all: why, and what to do. */
export function Failure({ problem }: { readonly problem: Problem }) {
  return (
    <main className={classes(styles.failure)}>
      <EmptyState
        icon={<CloudOff />}
        title="Casewright cannot show your work just now"
        actions={
          <Button kind="primary" onPress={() => window.location.reload()}>
            Try again
          </Button>
        }
      >
        {problem.message}
      </EmptyState>
    </main>
  );
}
