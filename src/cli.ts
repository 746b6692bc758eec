import { inspect } from 'node:util';
import { CommanderError } from 'commander';
import { createProgram } from './cli/create-program.ts';
import { EXIT, exitCodeOf } from './cli/exit-code.ts';
import { type Answer, type Streams, writeAnswer, writeError } from './cli/output.ts';
import { printManifest } from './cli/print-manifest.ts';
import type { Services } from './cli/services.ts';
import { UsageError } from './cli/usage-error.ts';
import { composeServices } from './compose/compose-services.ts';
import { parseConfig } from './config/parse-config.ts';
import type { ProcessRole } from './config/process-role.ts';
import { AppError } from './domain/app-error.ts';
import { redactTokens } from './system/create-log.ts';
import { textsFor } from './texts/texts-for.ts';

/**
 * Runs one command and answers its exit code (interfaces.md).
 *
 * @param args what stands after `rollcall`.
 */
export async function runCli(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  streams: Streams = { out: process.stdout, err: process.stderr },
): Promise<number> {
  const texts = textsFor({ locale: 'en-US', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  const json = args.includes('--json');
  let exitCode: number = EXIT.done;
  const run = async (command: (services: Services) => Promise<Answer>) => {
    const services = await composeServices(parseConfig(env), streams.err);
    try {
      const answer = await command(services);
      writeAnswer(streams, answer, json);
      exitCode = answer.exitCode;
    } finally {
      await services.close();
    }
  };
  const start = async (role: ProcessRole) => {
    // Only `start` needs Bolt, the queue and the local Slack: other commands begin faster without them.
    const { runServer } = await import('./main.ts');
    await runServer(parseConfig(env), streams, role);
  };
  const manifest = async (socket: boolean) => printManifest(streams, parseConfig(env).publicUrl, socket);
  try {
    if (args.every((word) => word === '--json')) throw new UsageError('a command is missing');
    const print = (text: string) => void streams.out.write(text);
    await createProgram({ texts, print, run, start, manifest }).parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
    const shown =
      error instanceof CommanderError ? new UsageError(error.message.replace(/^error: /, '')) : error;
    writeError(streams, texts, shown, json);
    if (!(shown instanceof AppError)) streams.err.write(`${redactTokens(inspect(shown))}\n`);
    return exitCodeOf(shown);
  }
}
