import { useEffect } from 'react';
import { useShell, type OverModel } from '#renderer/lib/index.ts';

type Answers = Partial<Readonly<Record<OverModel['what'], () => void>>>;

/** Does what was asked for over the model of this case, such as from the palette on another page, once it is shown. */
export function useAskedOverModel(caseId: string, answers: Answers): void {
  const asked = useShell((state) => state.overModel);
  const answer = asked?.caseId === caseId ? answers[asked.what] : undefined;
  useEffect(() => {
    if (!answer) return;
    useShell.setState({ overModel: null });
    answer();
  }, [answer]);
}
