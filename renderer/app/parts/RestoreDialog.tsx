import { History } from 'lucide-react';
import { useState } from 'react';
import { Button, Dialog, TextField } from '#renderer/ui/index.ts';
import { restore, useShell } from '#renderer/lib/index.ts';
import type { Restoring } from '#renderer/lib/shell-state.ts';

/** Going back touches everything at once, so it says first what it does and how one comes back from there. */
export function RestoreDialog() {
  const restoring = useShell((state) => state.restoring);
  return restoring ? <Question key={JSON.stringify(restoring.moment)} restoring={restoring} /> : null;
}

function Question({ restoring }: { readonly restoring: Restoring }) {
  const [note, setNote] = useState('');
  const close = (): void => useShell.setState({ restoring: null });
  return (
    <Dialog
      title={`Restore the workspace as it was ${restoring.name}?`}
      icon={<History />}
      open
      onClose={close}
      actions={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button kind="primary" onPress={() => void restore(restoring, note)}>
            Restore
          </Button>
        </>
      }
    >
      <p>
        All products, cases and numbers become as they were then. This is one new change: what was done since stays in
        the history, and Undo leads back to how it is now.
      </p>
      <p>The file itself changes only when you save.</p>
      <TextField label="Why (optional)" value={note} onChange={setNote} />
    </Dialog>
  );
}
