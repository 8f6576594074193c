import type { z } from '../kernel/schema.ts';
import { analyses } from './analyses.ts';
import { cases } from './cases.ts';
import { comments } from './comments.ts';
import { comparisons } from './comparisons.ts';
import { correlations } from './correlations.ts';
import { dimensions } from './dimensions.ts';
import { history } from './history.ts';
import { lines } from './lines.ts';
import { options } from './options.ts';
import { products } from './products.ts';
import { reports } from './reports.ts';
import { scenarios } from './scenarios.ts';
import { shell } from './shell.ts';
import { simulations } from './simulations.ts';
import { templates } from './templates.ts';
import { versions } from './versions.ts';
import { workspace } from './workspace.ts';

/** Everything the host can do, declared once. Client, dispatch and every carrier are derived from it. */
export const contract = {
  ...shell,
  ...workspace,
  ...versions,
  ...comparisons,
  ...cases,
  ...templates,
  ...lines,
  ...dimensions,
  ...scenarios,
  ...correlations,
  ...comments,
  ...options,
  ...products,
  ...history,
  ...reports,
  ...simulations,
  ...analyses,
} as const;

export type Contract = typeof contract;
export type OperationName = keyof Contract;
export type InputOf<Name extends OperationName> = z.input<Contract[Name]['input']>;
export type ParsedInputOf<Name extends OperationName> = z.output<Contract[Name]['input']>;
export type OutputOf<Name extends OperationName> = z.output<Contract[Name]['output']>;
