import type { Carrier } from './carrier.ts';

/** The two names that Electron's carrier uses; preload and main agree on them here. */
export const ipcChannel = { call: 'casewright:call', event: 'casewright:event' } as const;

/** What the preload script puts on the window, and nothing else. */
export type Bridge = Carrier;
