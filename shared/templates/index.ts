import { auroraHomeHub } from './aurora-home-hub/index.ts';
import { empty } from './empty.ts';
import type { Template } from './template.ts';

export type { Template } from './template.ts';

/** What a new workspace may start from; the sample first. */
export const templates: readonly Template[] = [auroraHomeHub, empty];
