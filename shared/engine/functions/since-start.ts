import type { Builder } from '../compile/builder.ts';

/** The number of the current period. */
export function periodNumber(build: Builder): number {
  return build.calendar('period', (index) => index + 1);
}

/** Periods since the start, 0 before it: max(0, period - start). */
export function sinceStart(build: Builder, start: number): number {
  const passed = build.operation('subtract', [periodNumber(build), start]);
  return build.operation('maximum', [build.constant(0), passed]);
}

/** A value kept between 0 and 1. */
export function betweenZeroAndOne(build: Builder, value: number): number {
  return build.operation('maximum', [build.constant(0), build.operation('minimum', [build.constant(1), value])]);
}

/** Periods since a launch at the end of each period: 1 in the period of the launch, 0 before it. */
export function sinceLaunch(build: Builder, start: number | undefined): number {
  if (start === undefined || build.valueOf(start) === 1) return periodNumber(build);
  const periodBefore = build.operation('subtract', [start, build.constant(1)]);
  return sinceStart(build, periodBefore);
}

/** The ages of what came in the first period: 0, 1, 2 … */
export function agesOf(build: Builder): number {
  return build.calendar('age', (index) => index);
}
