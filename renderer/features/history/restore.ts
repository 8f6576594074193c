import { notify, run } from '#renderer/lib/index.ts';

/** Takes changes back one after the other, newest first; each can be brought back by redo. */
export async function takeBack(steps: number): Promise<void> {
  for (let done = 0; done < steps; done++) {
    const result = await run('history.undo', {});
    if (!result.ok) return;
  }
  if (steps > 1) {
    notify({
      tone: 'information',
      message: `${steps} changes were taken back.`,
      action: { label: 'Bring them back', run: () => void bringBack(steps) },
    });
  }
}

async function bringBack(steps: number): Promise<void> {
  for (let done = 0; done < steps; done++) {
    const result = await run('history.redo', {});
    if (!result.ok) return;
  }
}
