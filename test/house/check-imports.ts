import { fileURLToPath } from 'node:url';
import { cruise, type IForbiddenRuleType } from 'dependency-cruiser';
import { IMPORT_RULES } from './import-rules.ts';

const TS_CONFIG = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));

export interface ImportCheck {
  readonly modules: number;
  /** `rule: from → to`, sorted. */
  readonly violations: readonly string[];
}

/**
 * Holds `src` below `root` against the import rule. Types count as imports: they bind a layer as much.
 *
 * @param rules the house's own, unless a test brings others
 */
export async function checkImports(
  root: string,
  rules: readonly IForbiddenRuleType[] = IMPORT_RULES,
): Promise<ImportCheck> {
  const { output } = await cruise(['src'], {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: [...rules] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: TS_CONFIG },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/db/generated/' },
  });
  if (typeof output === 'string') throw new Error(`the cruise answered text: ${output}`);
  const violations = output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  const modules = output.modules.filter(({ source }) => source.startsWith('src/')).length;
  return { modules, violations: violations.toSorted() };
}
