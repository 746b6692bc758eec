/** Rows of one statement: enough to be fast, few enough that no transaction of the embedded database lasts. */
export const BATCH = 1_000;

export function* inBatches<T>(items: readonly T[], size = BATCH): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
