/**
 * The number of an input's stream, from its name (FNV-1a). A new input, or another order of lines, leaves the draws
 * of the others as they were, and options that name an input alike draw it alike: common random numbers.
 * Example: `streamOf('')` is 2166136261, `streamOf('a')` is 3826002220.
 */
export function streamOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** One stream an input; two names that fall on the same number are moved apart. */
export function streamsOf(names: readonly string[]): readonly number[] {
  const taken = new Set<number>();
  return names.map((name) => {
    let stream = streamOf(name);
    while (taken.has(stream)) stream = (stream + 1) >>> 0;
    taken.add(stream);
    return stream;
  });
}
