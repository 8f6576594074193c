import { Button } from 'react-aria-components';
import { classes, Tooltip } from '#renderer/ui/index.ts';
import { ask, reloadStart, run, useWorkspace } from '#renderer/lib/index.ts';
import styles from './PersonButton.module.css';

/** Who edits are signed with. Nobody is asked at the start; it can be set here. */
export function PersonButton() {
  const person = useWorkspace((state) => state.start?.person ?? '');
  const change = async (): Promise<void> => {
    const answer = await ask({
      title: 'Your name',
      label: 'Name',
      suggestion: person,
      confirm: 'Use this name',
      help: 'It stands beside your changes in the history and in the note that tells others who has the file open.',
    });
    if (answer && answer !== person && (await run('shell.setPerson', { person: answer })).ok) await reloadStart();
  };
  return (
    <Tooltip words={person ? `Signed in the history as ${person}. Press to change.` : 'Set your name'}>
      <Button
        className={classes(styles.person)}
        aria-label={`${initials(person)}, your name: ${person || 'not set'}`}
        onPress={() => void change()}
      >
        {initials(person)}
      </Button>
    </Tooltip>
  );
}

function initials(person: string): string {
  const words = person.split(/[\s._-]+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [person];
  const found = words.length > 1 ? letters.map((word) => word?.charAt(0) ?? '').join('') : person.slice(0, 2);
  return found.toUpperCase() || '?';
}
