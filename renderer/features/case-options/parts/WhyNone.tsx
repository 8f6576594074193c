import { shortLabel } from '#renderer/lib/case/index.ts';
import { useNavigation } from '#renderer/lib/index.ts';
import { Reason } from '#renderer/ui/Reason.tsx';
import { faultsOf, type Subject } from '../subject.ts';

type Props = {
  readonly subject: Subject;
  /** What is said where nothing is wrong with the model. */
  readonly otherwise: string;
};

/** Why options cannot be compared: the line that keeps them from it, and the way there. */
export function WhyNone({ subject, otherwise }: Props) {
  const explain = useNavigation((state) => state.explain);
  const { content, line } = subject;
  const [fault] = faultsOf(subject);
  if (!fault) return <Reason words={otherwise} />;
  const { line: at, lane, words } = fault;
  const whole = { caseId: content.case.id, from: 0, to: content.case.timeline.periods };
  return (
    <Reason
      words={`${shortLabel(line)} has no value, so the options cannot be compared. ${words}`}
      onShow={at === null ? undefined : () => explain({ ...whole, line: at, lane })}
    />
  );
}
