import { CircleAlert, Ellipsis, Plus, Trash2 } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { TreeFault } from '#shared/engine/index.ts';
import type { Tree } from '#shared/model/decision-tree.ts';
import { formatNumber, formatPercent, parseNumber, whyNotNumber } from '#renderer/lib/index.ts';
import { Button, Menu, SelectField } from '#renderer/ui/index.ts';
import { InlineField } from '#renderer/ui/InlineField.tsx';
import styles from './tree.module.css';
import type { Subject } from '../subject.ts';
import { addBranch, changeBranch, changeNode, removeBranch, turnInto, type Kind } from './edit-tree.ts';
import type { Row } from './Outline.tsx';
import { PayoffField } from './PayoffField.tsx';

type Props = {
  readonly row: Row;
  readonly faults: readonly TreeFault[];
  readonly subject: Subject;
  readonly tree: Tree;
  readonly unit: string | null;
  readonly keep: (tree: Tree) => void;
};

const kinds: readonly { value: Kind; label: string }[] = [
  { value: 'decision', label: '□ Decision' },
  { value: 'chance', label: '○ Chance' },
  { value: 'end', label: '▷ End' },
];

/** A branch with what it leads to; each field is changed where it stands. */
export function OutlineRow({ row, faults, subject, tree, unit, keep }: Props) {
  const { place, node, branch, parent, chosen, value } = row;
  const { readOnly } = subject;
  const name = branch?.name ?? 'the start';
  return (
    <>
      <tr data-chosen={chosen === true || undefined}>
        <th scope="row" style={{ '--step': place.length } as CSSProperties}>
          <span className={styles['branch']}>
            <span className={styles['mark']} title={chosen === true ? 'The best way' : undefined}>
              {chosen === true ? '▸' : chosen === false ? '·' : parent?.kind === 'chance' ? '○' : ''}
            </span>
            {branch === null ? (
              <b>Start</b>
            ) : (
              <InlineField
                label={`Name of the branch ${name}`}
                value={branch.name}
                readOnly={readOnly}
                onCommit={(text) => {
                  if (text.trim() === '') return 'A branch needs a name.';
                  keep(changeBranch(tree, place, { name: text.trim() }));
                  return null;
                }}
              />
            )}
          </span>
        </th>
        <td>
          {branch?.probability === undefined ? null : (
            <InlineField
              label={`Probability of ${name}`}
              align="end"
              tone="input"
              value={formatPercent(branch.probability)}
              readOnly={readOnly}
              onCommit={(text) => {
                const probability = parseNumber(text, '%');
                if (probability === null) return `“${text.trim()}” is not a probability. Write it as 25 %.`;
                if (probability < 0 || probability > 1) return 'A probability lies between 0 % and 100 %.';
                keep(changeBranch(tree, place, { probability }));
                return null;
              }}
            />
          )}
        </td>
        <td>
          {branch === null ? null : (
            <InlineField
              label={`Cost of ${name}`}
              align="end"
              tone="input"
              value={branch.cost === 0 ? '' : formatNumber(branch.cost, unit, { withUnit: false })}
              placeholder="none"
              readOnly={readOnly}
              onCommit={(text) => {
                const cost = text.trim() === '' ? 0 : parseNumber(text, unit);
                if (cost === null) return `${whyNotNumber(text, unit)} Esc keeps the old one.`;
                keep(changeBranch(tree, place, { cost }));
                return null;
              }}
            />
          )}
        </td>
        <td>
          <SelectField
            label={`${name} leads to`}
            hideLabel
            value={node.kind}
            choices={kinds}
            disabled={readOnly}
            onChange={(kind) => keep(changeNode(tree, place, (from) => turnInto(from, kind)))}
          />
        </td>
        <td>
          {node.kind === 'end' ? (
            <PayoffField
              name={name}
              payoff={node.payoff}
              unit={unit}
              subject={subject}
              onChange={(payoff) =>
                keep(changeNode(tree, place, (from) => (from.kind === 'end' ? { ...from, payoff } : from)))
              }
            />
          ) : (
            <InlineField
              label={`What is ${node.kind === 'decision' ? 'decided' : 'left to chance'} after ${name}`}
              value={node.name}
              readOnly={readOnly}
              onCommit={(text) => {
                if (text.trim() === '') return 'Say what it is about.';
                keep(changeNode(tree, place, (from) => (from.kind === 'end' ? from : { ...from, name: text.trim() })));
                return null;
              }}
            />
          )}
        </td>
        <td className={styles['rolled']} title={formatNumber(value, unit)}>
          {Number.isFinite(value) ? formatNumber(value, unit, { compact: true }) : '–'}
        </td>
        <td>{readOnly ? null : <RowMenu row={row} name={name} tree={tree} keep={keep} />}</td>
      </tr>
      {faults.map(({ fault }) => (
        <tr key={fault} className={styles['fault']}>
          <td colSpan={7} style={{ '--step': place.length } as CSSProperties}>
            <span role="alert">
              <CircleAlert aria-hidden /> {inPercent(fault)}
            </span>
          </td>
        </tr>
      ))}
    </>
  );
}

/** The engine counts probabilities to 1; on the page they are written in percent. */
function inPercent(fault: string): string {
  const sum = /^(.*) add up to ([\d.]+); they must add up to 1\.$/.exec(fault);
  return sum ? `${sum[1]} add up to ${formatPercent(Number(sum[2]))}; they must add up to 100 %.` : fault;
}

type RowMenuProps = Pick<Props, 'row' | 'tree' | 'keep'> & { readonly name: string };

function RowMenu({ row, name, tree, keep }: RowMenuProps) {
  const { node, place } = row;
  return (
    <Menu
      label={`Change ${name}`}
      trigger={<Button kind="quiet" size="small" icon={<Ellipsis />} aria-label={`More for ${name}`} />}
      items={[
        {
          id: 'add',
          label: 'Add a branch here',
          ...(node.kind === 'end' ? { help: 'Only a decision or a chance has branches' } : {}),
          icon: <Plus />,
          disabled: node.kind === 'end',
          run: () => keep(addBranch(tree, place)),
        },
        'separator',
        {
          id: 'remove',
          label: 'Remove this branch',
          icon: <Trash2 />,
          danger: true,
          disabled: place.length === 0,
          run: () => keep(removeBranch(tree, place)),
        },
      ]}
    />
  );
}
