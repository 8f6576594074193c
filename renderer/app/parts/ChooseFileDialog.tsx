import { FileChartLine } from 'lucide-react';
import { Button as PlainButton } from 'react-aria-components';
import { Button, classes, Dialog } from '#renderer/ui/index.ts';
import { useFilePrompt } from '#renderer/lib/prompts.ts';
import styles from './ChooseFileDialog.module.css';

/** The files of the served folder: in a browser there is no other dialog that knows them. */
export function ChooseFileDialog() {
  const prompt = useFilePrompt((state) => state.prompt);
  if (!prompt) return null;
  const { title, help, files, answer } = prompt;
  return (
    <Dialog
      title={title}
      open
      onClose={() => answer(null)}
      actions={<Button onPress={() => answer(null)}>Cancel</Button>}
    >
      <p>{help}</p>
      <ul className={classes(styles.files)}>
        {files.map((file) => (
          <li key={file.handle}>
            <PlainButton className={classes(styles.file)} onPress={() => answer(file)}>
              <FileChartLine aria-hidden />
              {file.name.replace(/\.casewright$/i, '')}
            </PlainButton>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
