import { ChartSpline, Dices } from 'lucide-react';
import type { CaseContent } from '#shared/model/case-content.ts';
import { resultLines } from '#renderer/lib/case/index.ts';
import { useCaseResults } from '#renderer/lib/engine/index.ts';
import { useCaseContent, useNavigation } from '#renderer/lib/index.ts';
import { useSimulation } from '#renderer/lib/simulation/index.ts';
import { Button, EmptyState } from '#renderer/ui/index.ts';
import { CardColumn } from '#renderer/ui/CardColumn.tsx';
import { Correlations } from './parts/Correlations.tsx';
import { Outcome } from './parts/Outcome.tsx';
import { RunReport } from './parts/RunReport.tsx';
import { SetUp } from './parts/SetUp.tsx';
import styles from './simulation.module.css';

/** How sure a result is: many trials of the case, each with other values of what is uncertain. */
export function Page({ caseId }: { readonly caseId: string }) {
  const content = useCaseContent(caseId);
  return content ? <Simulation content={content} /> : null;
}

function Simulation({ content }: { readonly content: CaseContent }) {
  const caseId = content.case.id;
  const results = useCaseResults(caseId);
  const simulation = useSimulation(caseId, content);
  const go = useNavigation((state) => state.go);
  const { wanted, plan, shown } = simulation;
  const line = resultLines(content).find(({ name }) => name === wanted?.watched);
  if (!wanted || !line) {
    return (
      <EmptyState
        icon={<ChartSpline />}
        title="There is no result to simulate yet"
        actions={
          <Button kind="primary" onPress={() => go({ tab: 'model' })}>
            {content.lines.length === 0 ? 'Build the model' : 'Go to the model'}
          </Button>
        }
      >
        A simulation shows how widely a result can come out. Open the menu of the line that answers the case, usually
        the net present value, and choose “Make it the answer of the case”.
      </EmptyState>
    );
  }
  if (plan.inputs.length === 0) {
    return (
      <EmptyState
        icon={<Dices />}
        title="No input is uncertain yet"
        actions={
          <Button kind="primary" onPress={() => go({ tab: 'assumptions' })}>
            Give an input a range
          </Button>
        }
      >
        Every trial would come out the same. On the Assumptions page, press the range of an input that nobody knows
        exactly, and give its lowest, most likely and highest value. A simulation then draws from the ranges thousands
        of times and shows how often the case pays off.
      </EmptyState>
    );
  }
  return (
    <CardColumn>
      <SetUp content={content} simulation={simulation} wanted={wanted} />
      {shown ? (
        <Outcome content={content} results={results} run={shown} line={line} />
      ) : (
        <p className={styles['invitation']}>
          {plan.inputs.length === 1 ? 'One uncertain input' : `${plan.inputs.length} uncertain inputs`} will be drawn
          anew in every trial. Run it to see how often the case pays off, how widely it can come out, and which input
          that comes from.
        </p>
      )}
      <Correlations content={content} plan={plan} />
      {shown?.simulation ? <RunReport content={content} simulation={shown.simulation} wanted={shown.wanted} /> : null}
    </CardColumn>
  );
}
