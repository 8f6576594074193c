const samplers = { lhs: 'Latin hypercube', sobol: 'Sobol’s sequence', random: 'random numbers' } as const;

/** How trials were drawn, and what was left out, as sentences under a table. */
export function drawnWith(
  drawn: {
    readonly seed: number;
    readonly sampler: keyof typeof samplers;
    readonly engine: string;
    readonly undefined: number;
    readonly skipped: readonly { readonly name: string; readonly reason: string }[];
  },
  size: string,
): string[] {
  return [
    ...(drawn.undefined === 0
      ? []
      : [`Left out: ${drawn.undefined.toLocaleString('en-US')} trials in which the result does not exist.`]),
    ...drawn.skipped.map(({ name, reason }) => `Not drawn: ${name}. ${reason}`),
    `${size} by ${samplers[drawn.sampler]}, seed ${drawn.seed}, engine ${drawn.engine}.`,
  ];
}
