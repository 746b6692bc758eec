import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';

export interface PageBundle {
  script: string;
  style: string;
  /** Changes with the content. */
  version: string;
}

const ENTRIES = ['main.tsx', 'styles/page.css'].map((file) =>
  fileURLToPath(new URL(`../browser/${file}`, import.meta.url)),
);

/** Makes the page's script and style, in memory: nothing that is built is ever committed. */
export async function bundlePage(): Promise<PageBundle> {
  // Loaded when somebody opens the page, so that nobody else waits for it.
  const { build, stop } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: ENTRIES,
    outdir: 'page',
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'silent',
  });
  await stop();
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  const [script, style] = [textOf('.js'), textOf('.css')];
  const version = createHash('sha256').update(script).update(style).digest('hex').slice(0, 12);
  return { script, style, version };
}
