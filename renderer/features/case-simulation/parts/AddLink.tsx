import { Link } from 'lucide-react';
import { useState } from 'react';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel } from '#shared/model/line.ts';
import { run } from '#renderer/lib/index.ts';
import { Button, SelectField } from '#renderer/ui/index.ts';
import styles from '../links.module.css';

type Props = { readonly content: CaseContent; readonly drawn: ReadonlySet<string> };
const firstGuess = 0.5;

/** Chooses two uncertain inputs that are not linked yet, and links them. */
export function AddLink({ content, drawn }: Props) {
  const [one, setOne] = useState<string | null>(null);
  const [other, setOther] = useState<string | null>(null);
  const inputs = content.lines.filter(({ name }) => drawn.has(name));
  const isLinked = (a: string, b: string): boolean =>
    content.correlations.some((link) => [link.lineIdA, link.lineIdB].every((id) => id === a || id === b));
  const choices = (than: string | null) =>
    inputs
      .filter(({ id }) => than === null || (id !== than && !isLinked(id, than)))
      .map((line) => ({ value: line.id, label: lineLabel(line) }));
  const ready = one !== null && other !== null && one !== other && !isLinked(one, other);
  const add = async (): Promise<void> => {
    if (one === null || other === null) return;
    const pair = { caseId: content.case.id, lineIdA: one, lineIdB: other };
    const kept = await run('correlation.add', { ...pair, rho: firstGuess, of: 'normal scores' });
    if (!kept.ok) return;
    setOne(null);
    setOther(null);
  };
  if (inputs.length < 2) return null;
  return (
    <div className={styles['add']}>
      <SelectField
        label="Input"
        placeholder="Choose an input…"
        value={one}
        choices={choices(other)}
        onChange={setOne}
      />
      <SelectField
        label="moves together with"
        placeholder="Choose another…"
        value={other}
        choices={choices(one)}
        onChange={setOther}
      />
      <Button icon={<Link />} isDisabled={!ready} onPress={() => void add()}>
        Link them
      </Button>
    </div>
  );
}
