import { ArrowRight, FilePlus2, Sparkles } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Start } from '#shared/api/shell.ts';
import { classes } from '#renderer/ui/index.ts';
import { createWorkspace } from '#renderer/lib/index.ts';
import styles from './Beginnings.module.css';

type Template = Start['templates'][number];

/** The sample first: it shows what the app is for faster than any tour. */
export function Beginnings({ templates }: { readonly templates: readonly Template[] }) {
  const ordered = [...templates].sort((a, b) => Number(a.id === 'empty') - Number(b.id === 'empty'));
  return (
    <section aria-labelledby="begin" className={classes(styles.begin)}>
      <h2 id="begin">Start something new</h2>
      {ordered.map((template, index) => (
        <Button
          key={template.id}
          className={classes(styles.choice, index === 0 && styles.sample)}
          onPress={() => void createWorkspace(template)}
        >
          <span className={classes(styles.icon)}>{template.id === 'empty' ? <FilePlus2 /> : <Sparkles />}</span>
          <span className={classes(styles.words)}>
            <b>{template.id === 'empty' ? 'Empty workspace' : index === 0 ? `Open the sample: ${template.name}` : template.name}</b>
            <span>{template.description}</span>
          </span>
          <ArrowRight className={classes(styles.arrow)} aria-hidden />
        </Button>
      ))}
    </section>
  );
}
