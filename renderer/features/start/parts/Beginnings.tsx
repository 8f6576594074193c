import { ArrowRight, FilePlus2, ListChecks, Shapes } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Start } from '#shared/api/shell.ts';
import { classes } from '#renderer/ui/index.ts';
import { createWorkspace, useShell } from '#renderer/lib/index.ts';
import styles from './Beginnings.module.css';

/** New workspaces: from a template, or from nothing. */
export function Beginnings({ templates }: { readonly templates: Start['templates'] }) {
  return (
    <section aria-labelledby="begin" className={classes(styles.begin)}>
      <h2 id="begin">Start a workspace of your own</h2>
      <Choice
        icon={<ListChecks />}
        name="New from a template"
        words="A dozen plain questions build a complete case: a subscription, a price change, a bundle and more."
        onPress={() => useShell.setState({ newCase: { place: 'new workspace', template: null } })}
      />
      {templates.map((template) => (
        <Choice
          key={template.id}
          icon={template.id === 'empty' ? <FilePlus2 /> : <Shapes />}
          name={template.name}
          words={template.description}
          onPress={() => void createWorkspace(template)}
        />
      ))}
    </section>
  );
}

type ChoiceProps = {
  readonly icon: React.ReactNode;
  readonly name: string;
  readonly words: string;
  readonly onPress: () => void;
};

function Choice({ icon, name, words, onPress }: ChoiceProps) {
  return (
    <Button className={classes(styles.choice)} onPress={onPress}>
      <span className={classes(styles.icon)}>{icon}</span>
      <span className={classes(styles.words)}>
        <b>{name}</b>
        <span>{words}</span>
      </span>
      <ArrowRight className={classes(styles.arrow)} aria-hidden />
    </Button>
  );
}
