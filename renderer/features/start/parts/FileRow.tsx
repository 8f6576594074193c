import { FileChartLine, FileX2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { FileHandle } from '#shared/api/shell.ts';
import { classes } from '#renderer/ui/index.ts';
import styles from './Files.module.css';

type FileRowProps = {
  readonly file: FileHandle;
  readonly detail: string | null;
  readonly missing: boolean;
  readonly onOpen: () => void;
};

export function FileRow({ file, detail, missing, onOpen }: FileRowProps) {
  return (
    <Button className={classes(styles.row)} isDisabled={missing} onPress={onOpen}>
      {missing ? <FileX2 aria-hidden /> : <FileChartLine aria-hidden />}
      <span className={classes(styles.name)}>
        <b>{file.name.replace(/\.casewright$/i, '')}</b>
        <span title={file.folder}>{file.folder}</span>
      </span>
      {detail ? <span className={classes(styles.detail)}>{detail}</span> : null}
    </Button>
  );
}
