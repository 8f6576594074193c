import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { CaseContent } from '#shared/model/case-content.ts';
import type { NarrativePart } from '#shared/model/narrative.ts';
import { run, useReadOnly } from '#renderer/lib/index.ts';
import { Button, Card, TextField } from '#renderer/ui/index.ts';
import styles from './Narrative.module.css';
import { Prose } from './Prose.tsx';

const parts: readonly { part: NarrativePart; title: string; empty: string }[] = [
  {
    part: 'recommendation',
    title: 'Recommendation',
    empty: 'Say what should be done, at what price, and what must be true for it. An approver reads this first.',
  },
  { part: 'ask', title: 'What is asked', empty: 'Say what is to be approved now, and what comes later.' },
];

/** What is recommended and asked, in the words of the author; changed in place. */
export function Narrative({ content }: { readonly content: CaseContent }) {
  const [editing, setEditing] = useState<NarrativePart | null>(null);
  return (
    <Card>
      {parts.map(({ part, title, empty }) => (
        <Part
          key={part}
          content={content}
          part={part}
          title={title}
          empty={empty}
          editing={editing === part}
          onEdit={(open) => setEditing(open ? part : null)}
        />
      ))}
    </Card>
  );
}

type PartProps = {
  readonly content: CaseContent;
  readonly part: NarrativePart;
  readonly title: string;
  readonly empty: string;
  readonly editing: boolean;
  readonly onEdit: (open: boolean) => void;
};

function Part({ content, part, title, empty, editing, onEdit }: PartProps) {
  const readOnly = useReadOnly();
  const text = content.narratives.find((narrative) => narrative.part === part)?.text ?? '';
  return (
    <section className={styles['part']} data-part={part} aria-label={title}>
      <div className={styles['head']}>
        <h2>{title}</h2>
        {editing || readOnly ? null : (
          <span className={styles['edit']}>
            <Button
              kind="quiet"
              size="small"
              icon={<Pencil />}
              aria-label={`Change: ${title}`}
              onPress={() => onEdit(true)}
            />
          </span>
        )}
      </div>
      {editing ? (
        <Editor caseId={content.case.id} part={part} title={title} text={text} onDone={() => onEdit(false)} />
      ) : text === '' ? (
        <p className={styles['empty']}>{empty}</p>
      ) : (
        <div className={styles['text']} onDoubleClick={() => !readOnly && onEdit(true)}>
          <Prose text={text} />
        </div>
      )}
    </section>
  );
}

function Editor({
  caseId,
  part,
  title,
  text,
  onDone,
}: {
  caseId: string;
  part: NarrativePart;
  title: string;
  text: string;
  onDone: () => void;
}) {
  const [draft, setDraft] = useState(text);
  const keep = async (): Promise<void> => {
    if (draft === text || (await run('narrative.set', { caseId, part, text: draft })).ok) onDone();
  };
  return (
    <div
      className={styles['editor']}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void keep();
        else if (event.key === 'Escape') onDone();
        else return;
        event.stopPropagation();
      }}
    >
      <TextField
        label={title}
        hideLabel
        multiline
        rows={6}
        value={draft}
        onChange={setDraft}
        autoFocus
        help="**bold**, lists with -, links as [words](address)"
      />
      <div className={styles['actions']}>
        <Button size="small" kind="primary" onPress={() => void keep()}>
          Keep
        </Button>
        <Button size="small" kind="quiet" onPress={onDone}>
          Cancel
        </Button>
        <span className={styles['keys']}>Ctrl Enter keeps</span>
      </div>
    </div>
  );
}
