import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openDirectoryFile } from '../src/sources/csv/open-directory-file.ts';

const SIZES = [100_000, 1_000_000];

/** Peak memory and time of reading a directory file of each size, each in a process of its own. */
export async function run(): Promise<void> {
  const self = fileURLToPath(import.meta.url);
  const rows = SIZES.map((size) => {
    const said = execFileSync(process.execPath, [self, String(size)], { encoding: 'utf8' });
    const { people, ms, mb } = JSON.parse(said) as { people: number; ms: number; mb: number };
    return {
      people,
      seconds: (ms / 1_000).toFixed(1),
      'rows/s': Math.round((people * 1_000) / ms),
      'peak MB': mb,
    };
  });
  console.table(rows);
}

async function* fileOf(size: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from('email,first_name,last_name,unit,status,title,groups\n');
  for (let start = 0; start < size; start += 1_000) {
    let piece = '';
    for (let at = start; at < Math.min(size, start + 1_000); at += 1) piece += rowOf(at);
    yield Buffer.from(piece);
  }
}

function rowOf(at: number): string {
  const place = `/Unit ${at % 50}/Team ${at % 500},active,Engineer ${at % 20},team-${at % 500}|all`;
  return `person.${at}@example.com,Given${at},Family${at % 5_000},${place}\n`;
}

async function measure(size: number): Promise<void> {
  const began = performance.now();
  const file = await openDirectoryFile(() => fileOf(size));
  let people = 0;
  for await (const _ of file.people) people += 1;
  const ms = Math.round(performance.now() - began);
  process.stdout.write(
    JSON.stringify({ people, ms, mb: Math.round(process.resourceUsage().maxRSS / 1_024) }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await measure(Number(process.argv[2]));
