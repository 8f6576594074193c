import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { caseTemplates } from '#shared/templates/cases/index.ts';
import { Button, classes } from '#renderer/ui/index.ts';
import { useShell, type NewCase } from '#renderer/lib/index.ts';
import styles from './begin.module.css';
import { Chooser } from './parts/Chooser.tsx';
import { emptyDraft, Questions, type Draft } from './parts/Questions.tsx';

/** First the kind of case, then its questions. */
export function Page({ newCase }: { readonly newCase: NewCase }) {
  // What was answered for one kind is still there when a person looks at the others and comes back.
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const template = caseTemplates.find(({ id }) => id === newCase.template);
  const back = (): void => useShell.setState({ newCase: template ? { ...newCase, template: null } : null });
  const choose = (id: string): void => useShell.setState({ newCase: { ...newCase, template: id } });
  return (
    <div className={classes(styles.begin)}>
      <main id="main" className={classes(styles.page)}>
        <div className={classes(styles.back)}>
          <Button kind="quiet" icon={<ArrowLeft />} onPress={back}>
            {template ? 'All kinds of case' : 'Back'}
          </Button>
        </div>
        {template ? (
          <Questions
            key={template.id}
            template={template}
            place={newCase.place}
            draft={drafts[template.id] ?? emptyDraft(template)}
            onDraft={(change) =>
              setDrafts((now) => ({ ...now, [template.id]: change(now[template.id] ?? emptyDraft(template)) }))
            }
          />
        ) : (
          <Chooser onChoose={choose} />
        )}
      </main>
    </div>
  );
}
