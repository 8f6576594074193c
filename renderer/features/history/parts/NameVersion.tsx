import { useState } from 'react';
import { Button, CheckField, Dialog, TextField } from '#renderer/ui/index.ts';
import { nameVersion, type NamedVersion } from '#renderer/lib/index.ts';

type NameVersionProps = { readonly taken: readonly NamedVersion[]; readonly onClose: () => void };

export function NameVersion({ taken, onClose }: NameVersionProps) {
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [isBaseline, setIsBaseline] = useState(false);
  const wanted = name.trim();
  const error = taken.some((version) => version.name === wanted)
    ? 'There is already a version of this name. Choose another one.'
    : null;
  const keep = async (): Promise<void> => {
    if (wanted === '' || error) return;
    const words = note.trim();
    if (await nameVersion({ name: wanted, note: words === '' ? null : words, isBaseline })) onClose();
  };
  return (
    <Dialog
      title="Name this version"
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={wanted === '' || error !== null} onPress={() => void keep()}>
            Name it
          </Button>
        </>
      }
    >
      <p>The workspace as it is now is kept in the file under this name.</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <TextField label="Name" placeholder="Board pack" value={name} onChange={setName} error={error} autoFocus />
      </form>
      <TextField label="Note (optional)" multiline value={note} onChange={setNote} />
      <CheckField
        label="Use as the baseline that later work is compared to"
        value={isBaseline}
        onChange={setIsBaseline}
      />
    </Dialog>
  );
}
