import { Redo2, Save, Search, Undo2 } from 'lucide-react';
import { Button, classes, Tooltip } from '#renderer/ui/index.ts';
import { redo, save, undo, useShell, useWorkspace, useWorkspaceRecord } from '#renderer/lib/index.ts';
import { keysFor } from '../commands.ts';
import { PersonButton } from './PersonButton.tsx';
import { SavedState } from './SavedState.tsx';
import { ThemeButton } from './ThemeButton.tsx';
import styles from './TopBar.module.css';
import { UndoMenu } from './UndoMenu.tsx';
import { WorkspaceMenu } from './WorkspaceMenu.tsx';

export function TopBar() {
  const status = useWorkspace((state) => state.status);
  const workspace = useWorkspaceRecord();
  if (!status) return null;
  const readOnly = status.mode === 'read-only';
  return (
    <header className={classes(styles.bar)}>
      <div className={classes(styles.start)}>
        <WorkspaceMenu name={workspace?.name ?? status.name} fileName={status.name} />
        <SavedState status={status} />
      </div>
      <button type="button" className={classes(styles.find)} onClick={() => useShell.setState({ finding: true })}>
        <Search aria-hidden />
        <span>Find a line, page, scenario or command</span>
        <kbd>{keysFor('K')}</kbd>
      </button>
      <div className={classes(styles.end)}>
        <Tooltip words={status.undo ? `Undo: ${status.undo}` : 'Nothing to undo'} keys={keysFor('Z')}>
          <Button
            kind="quiet"
            icon={<Undo2 />}
            aria-label={status.undo ? `Undo: ${status.undo}` : 'Undo'}
            isDisabled={readOnly || status.undo === null}
            onPress={() => void undo()}
          />
        </Tooltip>
        <Tooltip words={status.redo ? `Redo: ${status.redo}` : 'Nothing to redo'} keys={keysFor('Z', true)}>
          <Button
            kind="quiet"
            icon={<Redo2 />}
            aria-label={status.redo ? `Redo: ${status.redo}` : 'Redo'}
            isDisabled={readOnly || status.redo === null}
            onPress={() => void redo()}
          />
        </Tooltip>
        <UndoMenu />
        <span className={classes(styles.gap)} />
        <Tooltip
          words={readOnly ? 'Save a copy that you can edit' : 'Write your changes into the file'}
          keys={keysFor('S')}
        >
          <Button
            kind={status.unsavedChanges > 0 ? 'primary' : 'secondary'}
            icon={<Save />}
            isDisabled={!status.canBeCopied}
            onPress={() => void save()}
          >
            {readOnly ? 'Save a copy' : 'Save'}
          </Button>
        </Tooltip>
        <span className={classes(styles.gap)} />
        <ThemeButton />
        <PersonButton />
      </div>
    </header>
  );
}
