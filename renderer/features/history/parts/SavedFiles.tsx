import { FileClock } from 'lucide-react';
import { useState } from 'react';
import { Button, Card, Chip, classes } from '#renderer/ui/index.ts';
import { compareWith, count, formatBytes, formatWhen, openFile, useSavedFiles } from '#renderer/lib/index.ts';
import styles from './States.module.css';

const few = 4;

/** What was in the file before each save, as this computer has kept it. */
export function SavedFiles() {
  const files = useSavedFiles();
  const [all, setAll] = useState(false);
  const shown = all ? files : files?.slice(0, few);
  return (
    <Card title="Earlier saved files" caption="on this computer">
      {files?.length === 0 ? (
        <p className={classes(styles.quiet)}>
          Each save keeps the file that it replaces. The last ones will be listed here, to compare with or to open.
        </p>
      ) : null}
      <ul className={classes(styles.list)}>
        {shown?.map((file) => {
          const when = formatWhen(file.replacedAt);
          return (
            <li key={file.handle}>
              <FileClock aria-hidden />
              <span className={classes(styles.words)}>
                <b>The file until {when}</b>
                <span>
                  {formatBytes(file.bytes)} {file.keptForever ? <Chip>Kept for good</Chip> : null}
                </span>
              </span>
              <Button
                size="small"
                aria-label={`Compare the file until ${when}`}
                onPress={() => void compareWith({ handle: file.handle }, `The file until ${when}`)}
              >
                Compare
              </Button>
              <Button
                size="small"
                kind="quiet"
                aria-label={`Open for reading: the file until ${when}`}
                onPress={() => void openFile(file, 'read-only')}
              >
                Open for reading
              </Button>
            </li>
          );
        })}
      </ul>
      {!all && files && files.length > few ? (
        <Button size="small" kind="quiet" onPress={() => setAll(true)}>
          Show {count(files.length - few, 'older one')}
        </Button>
      ) : null}
    </Card>
  );
}
