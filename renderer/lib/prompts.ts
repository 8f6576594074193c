import { create } from 'zustand';
import type { FileHandle } from '#shared/api/shell.ts';

/** A question that is answered with one line of text. */
export type Prompt = {
  readonly title: string;
  readonly label: string;
  readonly suggestion: string;
  readonly confirm: string;
  readonly help?: string;
};

type PromptState = { readonly prompt: (Prompt & { readonly answer: (text: string | null) => void }) | null };

export const usePrompt = create<PromptState>()(() => ({ prompt: null }));

/** Asks; null when the person changes their mind. One question at a time: a new one withdraws the old. */
export function ask(prompt: Prompt): Promise<string | null> {
  usePrompt.getState().prompt?.answer(null);
  return new Promise((resolve) => {
    const answer = (text: string | null): void => {
      usePrompt.setState({ prompt: null });
      const trimmed = text?.trim() ?? '';
      resolve(trimmed === '' ? null : trimmed);
    };
    usePrompt.setState({ prompt: { ...prompt, answer } });
  });
}

/** A question that is answered with one of a few files, where the system has no dialog for it. */
export type FilePrompt = { readonly title: string; readonly help: string; readonly files: readonly FileHandle[] };

type FilePromptState = {
  readonly prompt: (FilePrompt & { readonly answer: (file: FileHandle | null) => void }) | null;
};

export const useFilePrompt = create<FilePromptState>()(() => ({ prompt: null }));

export function askForFile(prompt: FilePrompt): Promise<FileHandle | null> {
  useFilePrompt.getState().prompt?.answer(null);
  return new Promise((resolve) => {
    const answer = (file: FileHandle | null): void => {
      useFilePrompt.setState({ prompt: null });
      resolve(file);
    };
    useFilePrompt.setState({ prompt: { ...prompt, answer } });
  });
}
