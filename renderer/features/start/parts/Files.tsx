import { FolderOpen } from 'lucide-react';
import type { FileHandle, Start } from '#shared/api/shell.ts';
import { Button, classes } from '#renderer/ui/index.ts';
import { chooseAndOpen, formatTime, openFile } from '#renderer/lib/index.ts';
import styles from './Files.module.css';
import { FileRow } from './FileRow.tsx';

/** Files to open: through the system's dialog, or from the folder that Casewright serves, and the recent ones. */
export function Files({ start }: { readonly start: Start }) {
  const listed = start.dialogs === 'listed';
  const shownAlready = new Set(listed ? start.files.map(({ folder, name }) => `${folder}/${name}`) : []);
  const recent = start.recent.filter(({ folder, name }) => !shownAlready.has(`${folder}/${name}`)).slice(0, 8);
  return (
    <section aria-labelledby="files" className={classes(styles.files)}>
      <div className={classes(styles.head)}>
        <h2 id="files">Open a workspace</h2>
        {listed ? null : (
          <Button size="small" icon={<FolderOpen />} onPress={() => void chooseAndOpen()}>
            Choose a file…
          </Button>
        )}
      </div>
      {listed ? (
        <List
          heading={start.folder ? `In ${start.folder}` : 'Files'}
          files={start.files}
          empty="There is no workspace in this folder yet."
        />
      ) : null}
      {recent.length > 0 || !listed ? (
        <List
          heading={listed ? 'Opened before' : 'Recent'}
          files={recent}
          empty="Files that you open appear here."
          detail={(file) => {
            const found = recent.find((candidate) => candidate.handle === file.handle);
            return found?.missing ? 'no longer there' : found ? formatTime(found.openedAt) : null;
          }}
          missing={(file) => recent.some((candidate) => candidate.handle === file.handle && candidate.missing)}
        />
      ) : null}
    </section>
  );
}

type ListProps = {
  readonly heading: string;
  readonly files: readonly FileHandle[];
  readonly empty: string;
  readonly detail?: (file: FileHandle) => string | null;
  readonly missing?: (file: FileHandle) => boolean;
};

function List({ heading, files, empty, detail, missing }: ListProps) {
  return (
    <div className={classes(styles.list)}>
      <h3 title={heading}>{heading}</h3>
      {files.length === 0 ? <p className={classes(styles.empty)}>{empty}</p> : null}
      <ul>
        {files.map((file) => (
          <li key={file.handle}>
            <FileRow
              file={file}
              detail={detail?.(file) ?? null}
              missing={missing?.(file) ?? false}
              onOpen={() => void openFile(file)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
