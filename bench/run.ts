import { readdirSync } from 'node:fs';

/** `npm run bench -- NAME…` runs bench/NAME.ts, each of which exports `run`; without a name all of them. */
interface Bench {
  run(): Promise<void>;
}

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -'.ts'.length));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));

if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(', ')}. There are: ${names.join(', ')}`);
  process.exitCode = 2;
} else {
  for (const name of wanted.length > 0 ? wanted : names) {
    const bench = (await import(`./${name}.ts`)) as Bench;
    console.log(`\n${name}`);
    await bench.run();
  }
}
