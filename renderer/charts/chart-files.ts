import { createContext } from 'react';

/** Where the files of charts go. The app says so once, around all pages; without it charts offer no files. */
export type ChartFiles = {
  readonly save: (name: string, content: Blob) => void;
  readonly failed: (message: string) => void;
};

export const ChartFilesContext = createContext<ChartFiles | null>(null);
