import { create } from 'zustand';

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
