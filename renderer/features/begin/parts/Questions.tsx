import { useId, useMemo, useState } from 'react';
import { questionsOf, type CaseTemplate } from '#shared/templates/cases/index.ts';
import { Button, Card, classes, PageHeader } from '#renderer/ui/index.ts';
import { beginCase, nextJanuary, type NewCase } from '#renderer/lib/index.ts';
import styles from '../begin.module.css';
import { draftOf } from '../draft.ts';
import { AboutCase, faultOfName, type About } from './AboutCase.tsx';
import { LiveAnswer } from './LiveAnswer.tsx';
import { QuestionField } from './QuestionField.tsx';
import { Unread } from './Unread.tsx';

/** What a person has answered so far. */
export type Draft = { readonly about: About; readonly answers: Readonly<Record<string, number>> };

export const emptyDraft = (template: CaseTemplate): Draft => ({
  about: { name: template.caseName, start: nextJanuary(), currency: 'EUR' },
  answers: {},
});

type QuestionsProps = {
  readonly template: CaseTemplate;
  readonly place: NewCase['place'];
  readonly draft: Draft;
  readonly onDraft: (change: (draft: Draft) => Draft) => void;
};

/** One page of questions, filled with usual values, and the answer beside them as they change. */
export function Questions({ template, place, draft: { about, answers }, onDraft }: QuestionsProps) {
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set());
  const prefix = useId();
  const fieldOf = (name: string): string => `${prefix}${name}`;
  const [busy, setBusy] = useState(false);
  const content = useMemo(
    () => draftOf(template, { template: template.id, answers, ...about, name: about.name.trim() || template.caseName }),
    [template, answers, about],
  );
  const take = (name: string, value: number | null): void => {
    setUnread((now) => new Set([...now].filter((other) => other !== name).concat(value === null ? [name] : [])));
    if (value !== null) onDraft((now) => ({ ...now, answers: { ...now.answers, [name]: value } }));
  };
  const ready = unread.size === 0 && faultOfName(about.name) === null && /^\d{4}-\d{2}$/.test(about.start);
  const create = async (): Promise<void> => {
    if (!ready || busy) return;
    setBusy(true);
    const made = await beginCase({ template: template.id, answers, ...about, name: about.name.trim() }, place);
    if (!made) setBusy(false);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <PageHeader title={template.name} words={template.purpose} />
      <div className={classes(styles.columns)}>
        <div className={classes(styles.questions)}>
          <AboutCase about={about} onChange={(next) => onDraft((now) => ({ ...now, about: next }))} />
          {template.sections.map(({ name, lines }) => {
            const asked = lines.filter((line) => line.kind === 'question');
            return asked.length === 0 ? null : (
              <Card key={name} title={name}>
                <div className={classes(styles.fields)}>
                  {asked.map((question) => (
                    <QuestionField
                      key={question.name}
                      id={fieldOf(question.name)}
                      question={question}
                      currency={about.currency}
                      value={answers[question.name] ?? question.value}
                      onAnswer={(value) => take(question.name, value)}
                    />
                  ))}
                </div>
              </Card>
            );
          })}
        </div>
        <aside className={classes(styles.side)} aria-label="The answer so far">
          <LiveAnswer key={template.id} template={template} content={content} isBehind={unread.size > 0} />
          <Button kind="primary" type="submit" isDisabled={!ready || busy}>
            Create the case
          </Button>
          <Unread questions={questionsOf(template).filter(({ name }) => unread.has(name))} fieldOf={fieldOf} />
        </aside>
      </div>
    </form>
  );
}
