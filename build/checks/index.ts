import type { Check } from './finding.ts';
import { layersCheck } from './layers.ts';
import { licencesCheck } from './licences.ts';
import { lockfileCheck } from './lockfile.ts';
import { nativesCheck } from './natives.ts';
import { noticesCheck } from './notices.ts';
import { purityCheck } from './purity.ts';
import { sizesCheck } from './sizes.ts';

/** Every rule of ours, in the order in which they run: what is cheap and most often broken comes first. */
export const checks: readonly Check[] = [
  layersCheck,
  sizesCheck,
  purityCheck,
  licencesCheck,
  lockfileCheck,
  nativesCheck,
  noticesCheck,
];
