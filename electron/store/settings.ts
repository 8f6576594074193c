import { join } from 'node:path';
import { z } from '#shared/kernel/schema.ts';
import { readJson, writeJson } from './files/durable.ts';

/** What a person set up on this computer. Keys that this version does not know are kept. */
const settingsSchema = z.looseObject({
  person: z.string().trim().min(1).max(100).optional(),
  /** Absent: yes. */
  saveAutomatically: z.boolean().optional(),
  /** Hashes of other copies whose work was taken in: they are not offered again. The newest last. */
  takenIn: z.array(z.string().max(64)).optional(),
});
export type Settings = z.infer<typeof settingsSchema>;

const fileOf = (home: string): string => join(home, 'settings.json');

export async function readSettings(home: string): Promise<Settings> {
  const parsed = settingsSchema.safeParse(await readJson(fileOf(home)));
  return parsed.success ? parsed.data : {};
}

export async function writeSettings(home: string, change: Settings): Promise<Settings> {
  const settings = { ...(await readSettings(home)), ...change };
  await writeJson(fileOf(home), settings);
  return settings;
}

const mostTakenIn = 200;

export async function rememberTakenIn(home: string, hash: string): Promise<void> {
  const { takenIn = [] } = await readSettings(home);
  await writeSettings(home, { takenIn: [...takenIn.filter((each) => each !== hash), hash].slice(-mostTakenIn) });
}
