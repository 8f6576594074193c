import { Ellipsis, Milestone, Trash2 } from 'lucide-react';
import type { Tree } from '#shared/model/decision-tree.ts';
import { notify, undo } from '#renderer/lib/index.ts';
import { Button, Menu } from '#renderer/ui/index.ts';
import type { Subject } from '../subject.ts';
import { beginWith } from './begin-with.ts';

type Props = { readonly subject: Subject; readonly keep: (tree: Tree | null) => void };

export function TreeMenu({ subject, keep }: Props) {
  const replaced = (tree: Tree | null, message: string): void => {
    keep(tree);
    notify({ tone: 'information', message, action: { label: 'Undo', run: () => void undo() } });
  };
  return (
    <Menu
      label="Change the whole tree"
      trigger={<Button kind="quiet" size="small" icon={<Ellipsis />} aria-label="More for the decision tree" />}
      items={[
        {
          id: 'staged',
          label: 'Begin again with a pilot',
          help: 'Puts the example in place of this tree',
          icon: <Milestone />,
          run: () => replaced(beginWith('staged', subject), 'The tree was replaced by the example.'),
        },
        'separator',
        {
          id: 'remove',
          label: 'Remove the tree',
          icon: <Trash2 />,
          danger: true,
          run: () => replaced(null, 'The decision tree was removed.'),
        },
      ]}
    />
  );
}
