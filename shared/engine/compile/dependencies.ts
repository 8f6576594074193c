import type { Expression } from '../formula/expression.ts';
import type { Reach } from '../functions/function.ts';
import { functionsByName } from '../functions/catalogue.ts';

/** The lines a formula uses, in the order of its text, with the furthest reach at which it uses each. */
export type Uses = ReadonlyMap<string, ReadonlySet<Reach>>;

/**
 * Which lines an expression uses and how. `prev(x)` reaches into the past; inside a function that needs all
 * periods everything does, whatever stands further in.
 */
export function usesOf(expression: Expression, isLine: (name: string) => boolean): Uses {
  const uses = new Map<string, Set<Reach>>();
  visit(expression, 'now', (name, reach) => {
    if (!isLine(name)) return;
    const known = uses.get(name) ?? new Set<Reach>();
    uses.set(name, known.add(reach));
  });
  return uses;
}

function visit(expression: Expression, reach: Reach, found: (name: string, reach: Reach) => void): void {
  switch (expression.kind) {
    case 'number':
      return;
    case 'name':
    case 'select': {
      found(expression.name, reach);
      return;
    }
    case 'negate':
    case 'not': {
      visit(expression.operand, reach, found);
      return;
    }
    case 'binary':
      visit(expression.left, reach, found);
      {
        visit(expression.right, reach, found);
        return;
      }
    case 'choice':
      visit(expression.condition, reach, found);
      visit(expression.yes, reach, found);
      {
        visit(expression.no, reach, found);
        return;
      }
    case 'call': {
      const parameters = functionsByName.get(expression.name)?.parameters ?? [];
      for (const [index, argument] of expression.args.entries()) {
        visit(argument, further(reach, (parameters[index] ?? parameters.at(-1))?.reach ?? 'now', expression), found);
      }
    }
  }
}

/** `lag(x, 0)` is x of this period, so it reaches into no past. */
function further(outer: Reach, own: Reach, call: Expression & { kind: 'call' }): Reach {
  const periods = call.name === 'lag' ? call.args[1] : undefined;
  const past = own === 'past' && periods?.kind === 'number' && periods.value < 0.5 ? 'now' : own;
  if (outer === 'whole' || past === 'whole') return 'whole';
  return outer === 'past' || past === 'past' ? 'past' : 'now';
}
