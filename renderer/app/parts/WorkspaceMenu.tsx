import { ChevronDown, Copy, FolderOpen, GitCompareArrows, Pencil, Square, SquareCheck, X } from 'lucide-react';
import { Menu } from '#renderer/ui/index.ts';
import {
  ask,
  chooseAndCompare,
  closeWorkspace,
  run,
  saveCopy,
  setAutomaticSave,
  useReadOnly,
  useShell,
  useWorkspace,
} from '#renderer/lib/index.ts';
import { Button } from 'react-aria-components';
import { classes } from '#renderer/ui/index.ts';
import { keysFor } from '../commands.ts';
import { Mark } from './Mark.tsx';
import styles from './WorkspaceMenu.module.css';

export function WorkspaceMenu({ name, fileName }: { readonly name: string; readonly fileName: string }) {
  const readOnly = useReadOnly();
  const canBeCopied = useWorkspace((state) => state.status?.canBeCopied ?? false);
  const savesItself = useWorkspace((state) => state.start?.saveAutomatically ?? true);
  const rename = async (): Promise<void> => {
    const answer = await ask({ title: 'Rename the workspace', label: 'Name', suggestion: name, confirm: 'Rename' });
    if (answer && answer !== name) await run('workspace.update', { name: answer });
  };
  return (
    <Menu
      label="Workspace"
      trigger={
        <Button className={classes(styles.trigger)} aria-label={`Workspace ${name}`}>
          <Mark />
          <span className={classes(styles.name)}>{name}</span>
          <ChevronDown aria-hidden />
        </Button>
      }
      items={[
        {
          id: 'open',
          label: 'Open or create another…',
          icon: <FolderOpen />,
          run: () => useShell.setState({ showStart: true }),
        },
        {
          id: 'copy',
          label: 'Save a copy…',
          icon: <Copy />,
          keys: keysFor('S', true),
          disabled: !canBeCopied,
          run: () => void saveCopy(),
        },
        {
          id: 'compare',
          label: 'Compare with another file…',
          icon: <GitCompareArrows />,
          run: () => void chooseAndCompare(),
        },
        { id: 'rename', label: 'Rename…', icon: <Pencil />, disabled: readOnly, run: () => void rename() },
        {
          id: 'save-automatically',
          label: 'Save by itself after a pause',
          help: `${savesItself ? 'On' : 'Off'}. Only where nobody else writes: never on a share or in a sync folder`,
          icon: savesItself ? <SquareCheck /> : <Square />,
          run: () => void setAutomaticSave(!savesItself),
        },
        'separator',
        { id: 'close', label: `Close ${fileName}`, icon: <X />, run: () => void closeWorkspace() },
      ]}
    />
  );
}
