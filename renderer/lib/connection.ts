import { create } from 'zustand';

/**
 * Whether the host behind this page answers. `silent`: not now, and the page keeps trying. `ended`: it answers, but was
 * started anew and no longer knows this page, so that trying on is of no use.
 */
export type Connection = 'here' | 'silent' | 'ended';

export const useConnection = create<{ readonly connection: Connection }>()(() => ({ connection: 'here' }));
