import { inspectPayload } from '../../kernel/payload.ts';
import { didYouMean } from '../../kernel/nearest-name.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { parse, z } from '../../kernel/schema.ts';
import { limits } from '../../kernel/limits.ts';
import { documentFaults } from './check.ts';
import { issueSentence, type DocumentIssue } from './issue-sentence.ts';
import { caseDocumentSchema, documentLineSchema, type CaseDocument } from './schema.ts';
import { statedTree } from './tree.ts';

/**
 * An untrusted value as a case document. What is not stated is absent from the answer: a null and an empty list
 * mean the same as no key, so that what is read can be compared with what was written.
 */
export function parseCaseDocument(value: unknown): Result<CaseDocument> {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, 'casewright')) {
    return fail(
      'not-a-document',
      'This is not a case document: it has no "casewright" key. Nothing was read from it, and nothing was changed.',
    );
  }
  const version = (value as Record<string, unknown>)['casewright'];
  if (typeof version === 'number' && version > 1) {
    const message = `This case document is of version ${version}, and this Casewright reads version 1. Nothing was read from it; use a newer Casewright.`;
    return fail('newer-document', message);
  }
  const inspected = inspectPayload(value, limits.requestBytes);
  if (!inspected.ok) return inspected;
  const unknown = unknownKey(value as Record<string, unknown>);
  if (unknown !== null) return fail('unknown-key', unknown);
  const parsed = parse(caseDocumentSchema, value, 'The case document');
  if (!parsed.ok) {
    const issues = (parsed.error.details?.['issues'] ?? []) as readonly DocumentIssue[];
    return fail('invalid-input', refusal(issues.map((issue) => issueSentence(value, issue))), { issues });
  }
  const faults = documentFaults(parsed.value);
  if (faults.length > 0) return fail('invalid-document', refusal(faults), { faults });
  return ok(stated(parsed.value));
}

/** The first fault, how many more there are, and that the document had no effect. */
function refusal([first = 'The case document is not valid.', ...more]: readonly string[]): string {
  const others =
    more.length === 0
      ? ''
      : ` There ${more.length === 1 ? 'is 1 other fault' : `are ${more.length} other faults`} in the document.`;
  return `${first}${others} ${nothingRead}`;
}

const nothingRead = 'Nothing was read from the document, and nothing was changed.';

/** Keys first, so that a misspelt one is told by name and not as a missing other one. */
function unknownKey(document: Record<string, unknown>): string | null {
  const keys = Object.keys(caseDocumentSchema.shape);
  const extra = Object.keys(document).find((key) => !keys.includes(key));
  if (extra !== undefined) return sentence(extra, 'the case document', keys);
  const lines = z.array(z.looseObject({ name: z.string() })).safeParse(document['lines']);
  const lineKeys = Object.keys(documentLineSchema.shape);
  for (const line of lines.success ? lines.data : []) {
    const key = Object.keys(line).find((name) => !lineKeys.includes(name));
    if (key !== undefined) return sentence(key, `the line "${line.name}"`, lineKeys);
  }
  return null;
}

const sentence = (key: string, where: string, keys: readonly string[]): string =>
  `The key "${key}" of ${where} is unknown.${didYouMean(key, keys)} ${nothingRead}`;

function stated(document: CaseDocument): CaseDocument {
  const { results, correlations, scenarios, options, doNothing, decisionTree, products, narrative, ...rest } = document;
  return {
    ...rest,
    ...(products?.length ? { products: products.map(statedProduct) } : {}),
    ...(results?.length ? { results } : {}),
    ...(correlations?.length ? { correlations } : {}),
    ...(scenarios?.length ? { scenarios: scenarios.map(statedScenario) } : {}),
    ...(options?.length ? { options } : {}),
    ...(doNothing && Object.keys(doNothing).length > 0 ? { doNothing } : {}),
    ...(decisionTree == null ? {} : { decisionTree: statedTree(decisionTree) }),
    ...(narrative && Object.keys(narrative).length > 0 ? { narrative } : {}),
  };
}

type Scenario = NonNullable<CaseDocument['scenarios']>[number];
function statedScenario({ inherits, probability, ...rest }: Scenario): Scenario {
  return {
    ...rest,
    ...(inherits == null ? {} : { inherits }),
    ...(probability == null ? {} : { probability }),
  };
}

type Product = NonNullable<CaseDocument['products']>[number];
function statedProduct({ segments, channels, ...rest }: Product): Product {
  return { ...rest, ...(segments?.length ? { segments } : {}), ...(channels?.length ? { channels } : {}) };
}
