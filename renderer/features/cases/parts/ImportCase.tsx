import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button, Dialog, TextField } from '#renderer/ui/index.ts';
import { call, count, notify, useNavigation } from '#renderer/lib/index.ts';

/** A case that somebody sent as a document: a file, or text from the clipboard. */
export function ImportCase({ onClose }: { readonly onClose: () => void }) {
  const openCase = useNavigation((state) => state.openCase);
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const take = async (source: string): Promise<void> => {
    const document = parseJson(source);
    if (document === undefined) {
      setError(
        'This is not a case document: the text is not JSON. Nothing was changed. Copy the whole document, from the first { to the last }.',
      );
      return;
    }
    const result = await call('case.import', { document });
    if (!result.ok) {
      setError(result.error.message);
      return;
    }
    onClose();
    const added = result.value.entry?.change.added ?? [];
    const found = added.find((record) => record.type === 'case');
    if (!found) return;
    const lines = added.filter((record) => record.type === 'line').length;
    openCase(found.id);
    notify({ tone: 'success', message: `“${found.name}” was imported with ${count(lines, 'line')}.` });
  };
  return (
    <Dialog
      title="Import a case"
      size="medium"
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={text.trim() === ''} onPress={() => void take(text)}>
            Import
          </Button>
        </>
      }
    >
      <p>
        Choose a case document (a .json file), or paste its text. It is added beside the cases that are here; nothing is
        replaced.
      </p>
      <FileTrigger
        acceptedFileTypes={['.json', 'application/json']}
        onSelect={(files) => {
          void files?.[0]?.text().then((content) => {
            setText(content);
            void take(content);
          });
        }}
      >
        <span>
          <Button icon={<FileUp />}>Choose a file…</Button>
        </span>
      </FileTrigger>
      <TextField
        label="Text of the document"
        multiline
        rows={8}
        value={text}
        onChange={(value) => {
          setText(value);
          setError(null);
        }}
        placeholder={'{ "casewright": 1, "name": … }'}
        error={error}
      />
    </Dialog>
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
