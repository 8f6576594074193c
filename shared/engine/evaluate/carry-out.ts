import type { Program } from '../compile/program.ts';
import type { Plan, PlannedStep } from './plan.ts';

/** Puts constants, calendar and the base values of inputs into their places. */
export function fillMemory(program: Program, plan: Plan, memory: Float64Array): void {
  for (const [index, place] of plan.places) {
    const node = program.nodes[index];
    if (node === undefined || node.kind === 'operation') continue;
    if (place.column === 1) continue;
    if (node.kind === 'constant') memory[place.at] = node.value;
    else memory.set(node.values, place.at);
  }
}

/** Carries out steps in their order. */
export function carryOut(memory: Float64Array, steps: readonly PlannedStep[], periods: number): void {
  for (const step of steps) {
    if (step.kind === 'one') {
      const { instruction } = step;
      instruction.run(memory, instruction, 0, instruction.rows);
      continue;
    }
    for (let period = 0; period < periods; period++) {
      for (const instruction of step.instructions) instruction.run(memory, instruction, period, period + 1);
    }
  }
}
