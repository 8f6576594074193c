import { GitBranch, Plus } from 'lucide-react';
import { useCaseResults } from '#renderer/lib/engine/index.ts';
import { addScenario, useCaseContent, useReadOnly } from '#renderer/lib/index.ts';
import { Button, EmptyState } from '#renderer/ui/index.ts';
import { CardColumn, CardPair } from '#renderer/ui/CardColumn.tsx';
import { BridgeCard } from './parts/BridgeCard.tsx';
import { CashCard } from './parts/CashCard.tsx';
import { GridCard } from './parts/GridCard.tsx';
import { OverrideTable } from './parts/OverrideTable.tsx';
import { ResultTable } from './parts/ResultTable.tsx';
import { TreeCard } from './parts/TreeCard.tsx';

/** What changes in each scenario, and what it does to the results. */
export function Page({ caseId }: { readonly caseId: string }) {
  const content = useCaseContent(caseId);
  const results = useCaseResults(caseId);
  const readOnly = useReadOnly();
  if (!content) return null;
  if (content.scenarios.length === 0) {
    return (
      <EmptyState
        icon={<GitBranch />}
        title="No scenarios yet"
        actions={
          <Button kind="primary" icon={<Plus />} isDisabled={readOnly} onPress={() => void addScenario(content)}>
            Add a scenario
          </Button>
        }
      >
        A scenario is the same model with a few inputs changed: a lower price, a late launch, a hard year. It may start
        from another scenario. Results stand side by side with the base, and every difference is shown.
      </EmptyState>
    );
  }
  return (
    <CardColumn wide>
      <CardPair lead>
        <ResultTable content={content} results={results} />
        <CashCard content={content} results={results} />
      </CardPair>
      <BridgeCard content={content} results={results} />
      <TreeCard content={content} results={results} />
      <OverrideTable content={content} readOnly={readOnly} />
      <GridCard content={content} results={results} />
    </CardColumn>
  );
}
