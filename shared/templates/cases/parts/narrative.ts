import type { CaseTemplate } from '../form.ts';

type Story = { readonly ask: string; readonly background: string; readonly doNothing: string; readonly risks: string };

/** The written case to begin with. It quotes no figure, because figures change with the first edit. */
export function narrative({ ask, background, doNothing, risks }: Story): CaseTemplate['narrative'] {
  return {
    ask,
    background,
    alternatives: `- **Do nothing.** ${doNothing} Every figure of this case is the difference against this option.\n- **Another option.** Write here what else was looked at, and why it is not recommended.`,
    risks,
    nextSteps: `1. Replace the typical values with your own, those first that move the answer most (Summary, “What moves the answer”).\n2. For each of them write down where the number comes from, and narrow its range (Assumptions).\n3. Look at the three scenarios: are they what could really happen? (Scenarios)\n4. Write the recommendation, and have a finance partner look at tax, discount rate and working capital.`,
  };
}
