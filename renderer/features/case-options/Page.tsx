import { Signpost } from 'lucide-react';
import { useCaseResults } from '#renderer/lib/engine/index.ts';
import { useCaseContent, useNavigation, useReadOnly } from '#renderer/lib/index.ts';
import { Button, EmptyState } from '#renderer/ui/index.ts';
import { CardColumn, CardPair } from '#renderer/ui/CardColumn.tsx';
import styles from './options.module.css';
import { Begin } from './parts/Begin.tsx';
import { Choices } from './parts/Choices.tsx';
import { FlipCard } from './parts/FlipCard.tsx';
import { RegretCard } from './parts/RegretCard.tsx';
import { ResultTable } from './parts/ResultTable.tsx';
import { ValueTable } from './parts/ValueTable.tsx';
import { placeOf, subjectOf, type Subject } from './subject.ts';
import { TreeView } from './tree/TreeView.tsx';

/** What there is to choose between, and how sure the choice is. */
export function Page({ caseId }: { readonly caseId: string }) {
  const content = useCaseContent(caseId);
  const results = useCaseResults(caseId);
  const readOnly = useReadOnly();
  const detail = useNavigation((state) => state.detail);
  const go = useNavigation((state) => state.go);
  if (!content) return null;
  const { view, result } = placeOf(detail);
  const subject = subjectOf(content, results, result, readOnly);
  if (!subject) {
    return (
      <EmptyState
        icon={<Signpost />}
        title="There is no result yet to choose by"
        actions={
          <Button kind="primary" onPress={() => go({ tab: 'model' })}>
            {content.lines.length === 0 ? 'Build the model' : 'Go to the model'}
          </Button>
        }
      >
        Choose the line that answers the case, usually the net present value: open its menu in the model and take “Make
        it the answer of the case”. This page then sets the options side by side.
      </EmptyState>
    );
  }
  if (results.lanes.length === 0 && results.state === 'computing') return <p className={styles['quiet']}>Computing…</p>;
  return (
    <CardColumn>
      <Choices subject={subject} view={view} />
      {view === 'tree' ? <TreeView subject={subject} /> : <Compared subject={subject} />}
    </CardColumn>
  );
}

function Compared({ subject }: { readonly subject: Subject }) {
  return (
    <>
      {subject.content.options.length === 0 ? <Begin subject={subject} /> : null}
      <ResultTable subject={subject} />
      <CardPair height="own">
        <FlipCard subject={subject} />
        <RegretCard subject={subject} />
      </CardPair>
      <ValueTable subject={subject} />
    </>
  );
}
