import { ArrowRight, FilePlus2, Shapes } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Start } from '#shared/api/shell.ts';
import { classes } from '#renderer/ui/index.ts';
import { createWorkspace } from '#renderer/lib/index.ts';
import styles from './Beginnings.module.css';

/** New workspaces: from a template, or from nothing. */
export function Beginnings({ templates }: { readonly templates: Start['templates'] }) {
  return (
    <section aria-labelledby="begin" className={classes(styles.begin)}>
      <h2 id="begin">Start a workspace of your own</h2>
      {templates.map((template) => (
        <Button key={template.id} className={classes(styles.choice)} onPress={() => void createWorkspace(template)}>
          <span className={classes(styles.icon)}>{template.id === 'empty' ? <FilePlus2 /> : <Shapes />}</span>
          <span className={classes(styles.words)}>
            <b>{template.name}</b>
            <span>{template.description}</span>
          </span>
          <ArrowRight className={classes(styles.arrow)} aria-hidden />
        </Button>
      ))}
    </section>
  );
}
