import { useState } from 'react';
import { Button, Dialog, TextField } from '#renderer/ui/index.ts';
import { usePrompt, type Prompt } from '#renderer/lib/prompts.ts';

export function PromptDialog() {
  const prompt = usePrompt((state) => state.prompt);
  return prompt ? <Question key={prompt.title + prompt.suggestion} {...prompt} /> : null;
}

function Question({
  title,
  label,
  suggestion,
  confirm,
  help,
  answer,
}: Prompt & { answer: (text: string | null) => void }) {
  const [text, setText] = useState(suggestion);
  const empty = text.trim() === '';
  return (
    <Dialog
      title={title}
      open
      onClose={() => answer(null)}
      actions={
        <>
          <Button onPress={() => answer(null)}>Cancel</Button>
          <Button kind="primary" isDisabled={empty} onPress={() => answer(text)}>
            {confirm}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!empty) answer(text);
        }}
      >
        <TextField label={label} value={text} onChange={setText} help={help} autoFocus />
      </form>
    </Dialog>
  );
}
