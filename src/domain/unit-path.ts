/**
 * Every unit on the way to this one, root first: `/Sales/EMEA` → `/`, `/Sales`, `/Sales/EMEA`. Missing and
 * doubled slashes are forgiven.
 */
export function unitPathsTo(path: string): readonly string[] {
  const names = path
    .split('/')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return ['/', ...names.map((_, index) => `/${names.slice(0, index + 1).join('/')}`)];
}

/** The one form that a unit's path is stored in. */
export function toUnitPath(path: string): string {
  return unitPathsTo(path).at(-1) ?? '/';
}
