import type { OutputOf, ParsedInputOf } from '#shared/api/contract.ts';
import { engineVersion, sobolIndices, valueOfInformation } from '#shared/engine/index.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Records } from '#shared/model/record.ts';
import { given, plain } from './plain.ts';
import { openSubject } from './subject.ts';

type Name = `analysis.${'valueOfInformation' | 'sobolIndices'}`;
type Analysis<Of extends Name> = (records: Records, input: ParsedInputOf<Of>) => Result<OutputOf<Of>>;

/** What knowing more would be worth, and where the spread comes from: both by trials. */
export const valueOfInformationOf: Analysis<'analysis.valueOfInformation'> = (records, input) => {
  const asked = openSubject(records, { caseId: input.caseId, result: input.result });
  if (!asked.ok) return asked;
  const { compilation, result, about } = asked.value;
  const { options, orNothing, groups, trials, seed } = input;
  const told = valueOfInformation(compilation, given({ result, options, orNothing, groups, trials, seed }));
  if (!told.ok) return told;
  const { result: _result, unit: _unit, ...figures } = told.value;
  return ok({ about, engine: engineVersion, ...(plain(figures) as Figures<'analysis.valueOfInformation'>) });
};

export const sobolIndicesOf: Analysis<'analysis.sobolIndices'> = (records, input) => {
  const asked = openSubject(records, input);
  if (!asked.ok) return asked;
  const { compilation, result, lane, about } = asked.value;
  const { samples, seed } = input;
  const told = sobolIndices(compilation, { result, lane, samples, seed });
  if (!told.ok) return told;
  const { result: _result, unit: _unit, ...figures } = told.value;
  return ok({ about, engine: engineVersion, ...(plain(figures) as Figures<'analysis.sobolIndices'>) });
};

/** Counts and seeds are always numbers; `plain` says of every number that it may be missing. */
type Figures<Of extends Name> = Omit<OutputOf<Of>, 'about' | 'engine'>;
