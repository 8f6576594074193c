import { updateAssumption } from './assumptions.ts';
import { addCase, beginCase, importCase, removeCase, updateCase } from './cases.ts';
import { addComment, answerComment, removeComment, settleComment, updateComment } from './comments.ts';
import { addCorrelation, removeCorrelation, updateCorrelation } from './correlations.ts';
import { setDecisionTree } from './decision-tree.ts';
import { addDimension, removeDimension, updateDimension } from './dimensions.ts';
import type { EditFunction, EditName } from './edit.ts';
import { setDimensions } from './line-dimensions.ts';
import { setFormula, setValues } from './line-values.ts';
import { addLine, moveLine, removeLine, updateLine } from './lines.ts';
import { setNarrative } from './narrative.ts';
import { addOption, moveOption, removeOption, setOptionValues, updateOption } from './options.ts';
import { setOverrides } from './overrides.ts';
import { addProduct, removeProduct, updateProduct } from './products.ts';
import { renameLine } from './rename-line.ts';
import { addScenario, removeScenario, updateScenario } from './scenarios.ts';
import { moveSection, renameSection } from './sections.ts';
import { updateWorkspace } from './workspace.ts';

export type { Edit, EditFunction, EditName } from './edit.ts';

/** Every edit: from the rows as they are and the input to the rows that change. */
export const edits: { readonly [Name in EditName]: EditFunction<Name> } = {
  'workspace.update': updateWorkspace,
  'case.add': addCase,
  'case.update': updateCase,
  'case.remove': removeCase,
  'case.import': importCase,
  'case.begin': beginCase,
  'narrative.set': setNarrative,
  'comment.add': addComment,
  'comment.answer': answerComment,
  'comment.update': updateComment,
  'comment.settle': settleComment,
  'comment.remove': removeComment,
  'line.add': addLine,
  'line.setValues': setValues,
  'line.setFormula': setFormula,
  'line.update': updateLine,
  'line.rename': renameLine,
  'line.move': moveLine,
  'line.remove': removeLine,
  'line.setDimensions': setDimensions,
  'dimension.add': addDimension,
  'dimension.update': updateDimension,
  'dimension.remove': removeDimension,
  'section.rename': renameSection,
  'section.move': moveSection,
  'assumption.update': updateAssumption,
  'scenario.add': addScenario,
  'scenario.update': updateScenario,
  'scenario.remove': removeScenario,
  'scenario.setOverrides': setOverrides,
  'correlation.add': addCorrelation,
  'correlation.update': updateCorrelation,
  'correlation.remove': removeCorrelation,
  'option.add': addOption,
  'option.update': updateOption,
  'option.move': moveOption,
  'option.remove': removeOption,
  'option.setValues': setOptionValues,
  'decisionTree.set': setDecisionTree,
  'product.add': addProduct,
  'product.update': updateProduct,
  'product.remove': removeProduct,
};
