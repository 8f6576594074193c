import { ChartNoAxesCombined } from 'lucide-react';
import { useState } from 'react';
import { useCaseResults } from '#renderer/lib/engine/index.ts';
import { useCaseContent, useNavigation } from '#renderer/lib/index.ts';
import { Button, EmptyState } from '#renderer/ui/index.ts';
import { CardColumn, CardPair } from '#renderer/ui/CardColumn.tsx';
import { Choices } from './parts/Choices.tsx';
import { GoalSeekCard } from './parts/GoalSeekCard.tsx';
import { HeatCard } from './parts/HeatCard.tsx';
import { InformationCard } from './parts/InformationCard.tsx';
import { SpiderCard } from './parts/SpiderCard.tsx';
import { SwitchingCard } from './parts/SwitchingCard.tsx';
import { TargetCard } from './parts/TargetCard.tsx';
import { TornadoCard } from './parts/TornadoCard.tsx';
import { Valueless } from './parts/Valueless.tsx';
import styles from './sensitivity.module.css';
import { breakEvenOf, subjectOf } from './subject.ts';
import { useUnasked } from './use-unasked.ts';

/** How far the answer moves when an input does, and how wrong an input may be before the answer turns. */
export function Page({ caseId }: { readonly caseId: string }) {
  const content = useCaseContent(caseId);
  const results = useCaseResults(caseId);
  const detail = useNavigation((state) => state.detail);
  const go = useNavigation((state) => state.go);
  const [stated, setStated] = useState<Readonly<Record<string, number | null>>>({});
  const subject = content ? subjectOf(content, results, detail) : null;
  const kept = subject ? stated[subject.line.name] : undefined;
  const breakEven = subject === null ? null : kept === undefined ? breakEvenOf(subject) : kept;
  const { isOld, onType } = useUnasked(breakEven);
  if (!content) return null;
  if (!subject) {
    return (
      <EmptyState
        icon={<ChartNoAxesCombined />}
        title="There is no result yet to move"
        actions={
          <Button kind="primary" onPress={() => go({ tab: 'model' })}>
            {content.lines.length === 0 ? 'Build the model' : 'Go to the model'}
          </Button>
        }
      >
        Choose the line that answers the case, usually the net present value: open its menu in the model and take “Make
        it the answer of the case”. This page then shows which inputs move it, and how wrong each may be.
      </EmptyState>
    );
  }
  if (results.lanes.length === 0 && results.state === 'computing') return <p className={styles['quiet']}>Computing…</p>;
  const { name } = subject.line;
  const hasValue = Number.isFinite(subject.base);
  return (
    <CardColumn>
      <Choices
        subject={subject}
        breakEven={breakEven}
        onType={onType}
        onBreakEven={(value) => setStated({ ...stated, [name]: value })}
      />
      {hasValue ? <TornadoCard subject={subject} /> : <Valueless subject={subject} />}
      <CardPair height="own">
        <SwitchingCard subject={subject} breakEven={breakEven} isOld={isOld} />
        <div className={styles['stack']}>
          <GoalSeekCard subject={subject} breakEven={breakEven} />
          <InformationCard subject={subject} />
        </div>
      </CardPair>
      <HeatCard subject={subject} breakEven={breakEven} />
      <CardPair height="own">
        {hasValue ? <SpiderCard subject={subject} /> : null}
        <TargetCard subject={subject} />
      </CardPair>
    </CardColumn>
  );
}
