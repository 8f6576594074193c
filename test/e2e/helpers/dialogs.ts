import type { ElectronApplication } from 'playwright-core';

export type DialogAnswers = {
  /** What the person chooses in an open or folder dialog; null: they change their mind. */
  readonly open?: string | null;
  readonly save?: string | null;
  /** The label of the button they press in a question. */
  readonly button?: string;
};

export type AskedQuestion = { readonly message: string; readonly detail: string; readonly buttons: readonly string[] };

/** Native dialogs can't be clicked by a test: main's dialog module answers as a person would, and keeps what it asked. */
export async function answerDialogs(app: ElectronApplication, answers: DialogAnswers): Promise<void> {
  await app.evaluate(({ dialog }, given) => {
    const kept = globalThis as typeof globalThis & { askedQuestions?: unknown[] };
    kept.askedQuestions ??= [];
    const asked = kept.askedQuestions;
    const chosen = (path: string | null | undefined): { canceled: boolean; filePaths: string[] } => ({
      canceled: !path,
      filePaths: path ? [path] : [],
    });
    Object.assign(dialog, {
      showOpenDialog: () => Promise.resolve(chosen(given.open)),
      showSaveDialog: () => Promise.resolve({ canceled: !given.save, filePath: given.save ?? '' }),
      showMessageBox: (_window: unknown, question: { message: string; detail?: string; buttons?: string[] }) => {
        const buttons = question.buttons ?? [];
        asked.push({ message: question.message, detail: question.detail ?? '', buttons });
        return Promise.resolve({ response: Math.max(0, buttons.indexOf(given.button ?? '')), checkboxChecked: false });
      },
    });
  }, answers);
}

/** The questions asked since the dialogs were replaced. */
export async function askedQuestions(app: ElectronApplication): Promise<readonly AskedQuestion[]> {
  return app.evaluate(
    () => (globalThis as typeof globalThis & { askedQuestions?: AskedQuestion[] }).askedQuestions ?? [],
  );
}
