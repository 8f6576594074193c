import type { OutputOf, ParsedInputOf } from '#shared/api/contract.ts';
import type { Handlers } from '#shared/api/dispatch.ts';
import type { Result } from '#shared/kernel/result.ts';
import { analyses, type AnalysisName } from '../headless/analyses/index.ts';
import type { HostState } from '../host-state.ts';

/** Every analysis reads the rows of the open workspace and changes nothing. */
export function analysisHandlers(state: HostState): Pick<Handlers, AnalysisName> {
  const over =
    <Name extends AnalysisName>(name: Name) =>
    (input: ParsedInputOf<Name>): Result<OutputOf<Name>> => {
      const workspace = state.opened();
      return workspace.ok ? analyses[name](workspace.value.records(), input) : workspace;
    };
  return {
    'analysis.tornado': over('analysis.tornado'),
    'analysis.ledger': over('analysis.ledger'),
    'analysis.spider': over('analysis.spider'),
    'analysis.explain': over('analysis.explain'),
    'analysis.table': over('analysis.table'),
    'analysis.solve': over('analysis.solve'),
    'analysis.breakEven': over('analysis.breakEven'),
    'analysis.switchingValues': over('analysis.switchingValues'),
    'analysis.targetGap': over('analysis.targetGap'),
    'analysis.bridge': over('analysis.bridge'),
    'analysis.compare': over('analysis.compare'),
    'analysis.grid': over('analysis.grid'),
    'analysis.options': over('analysis.options'),
    'analysis.regret': over('analysis.regret'),
    'analysis.flip': over('analysis.flip'),
    'analysis.decisionTree': over('analysis.decisionTree'),
    'analysis.valueOfInformation': over('analysis.valueOfInformation'),
    'analysis.sobolIndices': over('analysis.sobolIndices'),
    'analysis.pool': over('analysis.pool'),
  };
}
