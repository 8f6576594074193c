import type { Problem as Told } from '#shared/kernel/result.ts';
import { Card } from '#renderer/ui/index.ts';
import { Reason } from '#renderer/ui/Reason.tsx';

/** A card whose analysis could not be made: why, in the words of the engine. */
export function Problem({ title, problem }: { readonly title: string; readonly problem: Told }) {
  return (
    <Card title={title}>
      <Reason words={problem.message} />
    </Card>
  );
}
