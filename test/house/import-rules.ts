import type { IForbiddenRuleType } from 'dependency-cruiser';

interface Layer {
  readonly name: string;
  /** Where its files are, as a regular expression. */
  readonly path: string;
  /** The parts of `src` that it may import, itself aside. */
  readonly mayImport: readonly string[];
  /** The packages that it may import; 'any' stands for all, node's own modules included. */
  readonly packages: readonly string[] | 'any';
}

const ADAPTER = ['domain', 'ports', 'use-cases'];

/** design.md, The house: domain ← ports ← use-cases ← adapters ← compose ← main and cli. */
const LAYERS: readonly Layer[] = [
  { name: 'domain', path: '^src/domain/', mayImport: [], packages: [] },
  { name: 'ports', path: '^src/ports/', mayImport: ['domain'], packages: [] },
  { name: 'use-cases', path: '^src/use-cases/', mayImport: ['domain', 'ports'], packages: ['p-map'] },
  { name: 'texts', path: '^src/texts/', mayImport: ['domain', 'ports'], packages: [] },
  { name: 'config', path: '^src/config/', mayImport: ['domain', 'texts'], packages: ['zod'] },
  { name: 'slack', path: '^src/slack/', mayImport: [...ADAPTER, 'texts'], packages: 'any' },
  { name: 'scim-protocol', path: '^src/scim/protocol/', mayImport: [], packages: ['zod'] },
  {
    name: 'scim-client',
    path: '^src/scim/client/',
    mayImport: [...ADAPTER, 'scim/protocol'],
    packages: 'any',
  },
  { name: 'sources', path: '^src/sources/', mayImport: [...ADAPTER, 'scim/protocol'], packages: 'any' },
  { name: 'db', path: '^src/db/', mayImport: ADAPTER, packages: 'any' },
  { name: 'jobs', path: '^src/jobs/', mayImport: [...ADAPTER, 'texts'], packages: 'any' },
  { name: 'system', path: '^src/system/', mayImport: ADAPTER, packages: 'any' },
  { name: 'local-slack', path: '^src/local-slack/', mayImport: [], packages: 'any' },
  {
    name: 'cli',
    path: '^src/cli/',
    mayImport: [...ADAPTER, 'texts', 'config', 'sources', 'system'],
    packages: 'any',
  },
];

/** Packages that one part of the house alone knows, so that replacing one of them stays within it. */
const OWNED_PACKAGES: readonly { readonly name: string; readonly package: string; readonly by: string }[] = [
  { name: 'bolt', package: '@slack/', by: '^src/(slack|compose)/' },
  { name: 'prisma', package: '@prisma/', by: '^src/db/' },
  { name: 'pglite', package: '@electric-sql/', by: '^src/db/' },
  { name: 'pg-boss', package: 'pg-boss', by: '^src/jobs/' },
  { name: 'commander', package: 'commander', by: '^src/(cli/|cli\\.ts$)' },
];

/** Every import that the house forbids, for dependency-cruiser. */
export const IMPORT_RULES: readonly IForbiddenRuleType[] = [
  ...LAYERS.flatMap(rulesOf),
  ...OWNED_PACKAGES.map(
    (owned): IForbiddenRuleType => ({
      name: `${owned.name}-has-one-home`,
      severity: 'error',
      from: { pathNot: owned.by },
      to: { path: packagePath(owned.package) },
    }),
  ),
  {
    name: 'local-slack-is-for-local-mode',
    severity: 'error',
    from: { pathNot: '^src/(local-slack/|compose/|main\\.ts$)' },
    to: { path: '^src/local-slack/' },
  },
  {
    name: 'nobody-imports-the-start',
    severity: 'error',
    from: { pathNot: '^src/cli\\.ts$' },
    to: { path: '^src/(main|cli)\\.ts$' },
  },
  {
    name: 'no-circles',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
];

function rulesOf({ name, path, mayImport, packages }: Layer): readonly IForbiddenRuleType[] {
  const own = [path, ...mayImport.map((part) => `^src/${part}/`)];
  const toLayers: IForbiddenRuleType = {
    name: `${name}-layers`,
    severity: 'error',
    from: { path },
    to: { path: '^src/', pathNot: own },
  };
  if (packages === 'any') return [toLayers];
  const allowed = packages.map(packagePath);
  return [
    toLayers,
    { name: `${name}-packages`, severity: 'error', from: { path }, to: { pathNot: ['^src/', ...allowed] } },
  ];
}

/** As it resolves, below node_modules, and as it is written where it does not resolve. */
function packagePath(name: string): string {
  return name.endsWith('/') ? `(^|node_modules/)${name}` : `(^|node_modules/)${name}(/|$)`;
}
