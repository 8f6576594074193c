import { useState } from 'react';
import { limits } from '#shared/kernel/limits.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { run } from '#renderer/lib/index.ts';
import { Button, Dialog, TextField } from '#renderer/ui/index.ts';
import type { SectionRow } from '../view.ts';

type Props = { readonly content: CaseContent; readonly section: SectionRow | null; readonly onClose: () => void };

/** Another name for a section. */
export function SectionDialog({ content, section, onClose }: Props) {
  return section ? <Open key={section.key} content={content} section={section} onClose={onClose} /> : null;
}

function Open({ content, section, onClose }: Props & { readonly section: SectionRow }) {
  const [text, setText] = useState(section.title);
  const name = text.trim();
  const others = new Set(content.lines.flatMap((line) => line.section ?? []));
  others.delete(section.title);
  const error =
    name === ''
      ? 'A section needs a name that people can read.'
      : others.has(name)
        ? `Another section is called “${name}” already.`
        : name.length > limits.nameCharacters
          ? `At most ${limits.nameCharacters} characters.`
          : null;
  const save = async (): Promise<void> => {
    if (error !== null) return;
    if (name === section.title || (await run('section.rename', { lineId: section.first, name })).ok) onClose();
  };
  return (
    <Dialog
      title="Rename section"
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={error !== null} onPress={() => void save()}>
            Rename
          </Button>
        </>
      }
    >
      <form
        // What is typed takes the place of the old name.
        onFocus={({ target }) => {
          if (target instanceof HTMLInputElement) target.select();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField label="Name of the section" value={text} onChange={setText} error={error} autoFocus />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
