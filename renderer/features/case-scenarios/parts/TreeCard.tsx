import type { CaseContent } from '#shared/model/case-content.ts';
import { resultLines, shortLabel } from '#renderer/lib/case/index.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import { count, formatNumber, formatPercent } from '#renderer/lib/index.ts';
import { Card } from '#renderer/ui/index.ts';
import { treeOf, type Branch } from '../tree.ts';
import styles from './TreeCard.module.css';

type Props = { readonly content: CaseContent; readonly results: CaseResults };

/** Which scenario starts from which, and how far each has come from the base. */
export function TreeCard({ content, results }: Props) {
  const line = resultLines(content)[0];
  const valueOf = (name: string): string | null => {
    const lane = name === '' ? 0 : results.lanes.indexOf(name, 1);
    const value = lane < 0 || !line ? undefined : results.results(lane)[line.name];
    return line && value !== undefined ? formatNumber(value, line.unit, { compact: true }) : null;
  };
  return (
    <Card
      title="What starts from what"
      caption={line ? `with ${shortLabel(line)}; a change further up reaches all below it` : null}
    >
      <ul className={styles['tree']}>
        <li>
          <span className={styles['node']}>
            <b>Base</b>
            <span className={styles['value']}>{valueOf('')}</span>
          </span>
          <Branches branches={treeOf(content)} valueOf={valueOf} />
        </li>
      </ul>
    </Card>
  );
}

function Branches(props: { readonly branches: readonly Branch[]; readonly valueOf: (name: string) => string | null }) {
  const { branches, valueOf } = props;
  if (branches.length === 0) return null;
  return (
    <ul>
      {branches.map(({ scenario, own, inherited, children }) => (
        <li key={scenario.id}>
          <span className={styles['node']}>
            <b>{scenario.name}</b>
            <span className={styles['value']}>{valueOf(scenario.name)}</span>
            <span className={styles['facts']}>
              changes {count(own, 'input')}
              {inherited > 0 ? `, inherits ${inherited} more` : ''}
              {scenario.probability === null ? '' : ` · ${formatPercent(scenario.probability)}`}
            </span>
          </span>
          <Branches branches={children} valueOf={valueOf} />
        </li>
      ))}
    </ul>
  );
}
