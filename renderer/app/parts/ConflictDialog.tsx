import { FileWarning } from 'lucide-react';
import { Button, Dialog } from '#renderer/ui/index.ts';
import { compareWith, saveCopy, useShell, useWorkspace } from '#renderer/lib/index.ts';

/** The file is no longer the one that was opened: somebody else saved into it. */
export function ConflictDialog() {
  const conflict = useShell((state) => state.conflict);
  const name = useWorkspace((state) => state.status?.name);
  const missing = conflict?.details?.['reason'] === 'missing';
  const close = (): void => useShell.setState({ conflict: null });
  return (
    <Dialog
      title={missing ? 'The file is not where it was' : 'The file has changed since you opened it'}
      icon={<FileWarning />}
      size="medium"
      open={conflict !== null}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>Go on without saving</Button>
          <Button
            kind={missing ? 'primary' : 'secondary'}
            onPress={() => {
              close();
              void saveCopy();
            }}
          >
            Save a copy…
          </Button>
          {missing ? null : (
            <Button
              kind="primary"
              autoFocus
              onPress={() => {
                close();
                void compareWith({ saved: true });
              }}
            >
              Compare and merge…
            </Button>
          )}
        </>
      }
    >
      {missing ? <Missing name={name} /> : <Changed name={name} />}
    </Dialog>
  );
}

function Changed({ name }: { readonly name: string | undefined }) {
  return (
    <>
      <p>
        Somebody else, or another program, has saved {name ? <b>{name}</b> : 'the file'} in the meantime. Casewright has
        overwritten nothing: their version is in the file, and all your changes are kept on this computer.
      </p>
      <p>
        Compare both and merge them into one, or save yours as a copy beside it. If you go on, your changes stay kept
        and can be merged later.
      </p>
    </>
  );
}

function Missing({ name }: { readonly name: string | undefined }) {
  return (
    <p>
      {name ? <b>{name}</b> : 'The file'} was moved, renamed or deleted, or its drive is not connected. All your changes
      are kept on this computer. Bring the file back, or save yours as a copy.
    </p>
  );
}
