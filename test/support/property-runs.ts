/**
 * How often a property is tried: few in the ordinary run, as many as ROLLCALL_PROPERTY_RUNS says in a long
 * one. fast-check prints the seed of what it finds.
 */
export function propertyRuns(usual: number): { readonly numRuns: number } {
  const asked = Number(process.env.ROLLCALL_PROPERTY_RUNS ?? '');
  return { numRuns: Number.isInteger(asked) && asked > 0 ? asked : usual };
}
