import { Target } from 'lucide-react';
import { resultLines } from '#renderer/lib/case/index.ts';
import { useCaseResults, useTornado } from '#renderer/lib/engine/index.ts';
import { useCaseContent, useNavigation } from '#renderer/lib/index.ts';
import { Button, EmptyState } from '#renderer/ui/index.ts';
import { CardColumn, CardPair } from '#renderer/ui/CardColumn.tsx';
import { Answer } from './parts/Answer.tsx';
import { CashCard } from './parts/CashCard.tsx';
import { Comments } from './parts/Comments.tsx';
import { Drivers } from './parts/Drivers.tsx';
import { Findings } from './parts/Findings.tsx';
import { Narrative } from './parts/Narrative.tsx';
import { ScenarioTable } from './parts/ScenarioTable.tsx';

/** One screen to decide by: the answer, what is asked, how cash runs, what moves it, what is weak. */
export function Page({ caseId }: { readonly caseId: string }) {
  const content = useCaseContent(caseId);
  const results = useCaseResults(caseId);
  const headline = content ? resultLines(content)[0] : undefined;
  const bars = useTornado(results, headline?.name);
  const go = useNavigation((state) => state.go);
  if (!content) return null;
  if (!headline) {
    return (
      <CardColumn>
        <EmptyState
          icon={<Target />}
          title="This case has no answer yet"
          actions={
            <Button kind="primary" onPress={() => go({ tab: 'model' })}>
              {content.lines.length === 0 ? 'Build the model' : 'Go to the model'}
            </Button>
          }
        >
          {content.lines.length === 0
            ? 'Add lines for what you earn and what you spend, and a line for the result, such as a net present value. The result then stands here, with what moves it.'
            : 'Open the menu of the line that answers the case, usually the net present value, and choose “Make it the answer of the case”.'}
        </EmptyState>
        <Narrative content={content} />
        <Comments content={content} />
      </CardColumn>
    );
  }
  return (
    <CardColumn>
      <CardPair>
        <Answer content={content} results={results} headline={headline} />
        <Narrative content={content} />
      </CardPair>
      <CardPair>
        <CashCard content={content} results={results} />
        <Drivers content={content} results={results} headline={headline} bars={bars} />
      </CardPair>
      <CardPair>
        <ScenarioTable content={content} results={results} headline={headline} />
        <Findings content={content} results={results} headline={headline} bars={bars} />
      </CardPair>
      <Comments content={content} />
    </CardColumn>
  );
}
