import type { Command } from 'commander';
import type { ProcessRole } from '../config/process-role.ts';
import type { Texts } from '../texts/texts.ts';
import type { Answer } from './output.ts';
import type { Services } from './services.ts';

export interface ProgramDeps {
  readonly texts: Texts;
  /** Where `--help` goes. */
  print(text: string): void;
  /** Runs one command with the composed services; prints its answer. */
  run(command: (services: Services) => Promise<Answer>): Promise<void>;
  start(role: ProcessRole): Promise<void>;
  manifest(socket: boolean): Promise<void>;
}

/** What every command that works on a connection takes. */
export function withShared(command: Command, { texts }: ProgramDeps): Command {
  return command
    .option('--json', texts.cliHelp.options.json)
    .option('--team <id>', texts.cliHelp.options.team);
}

export function teamOf(given: { readonly team?: string }): { readonly team: string | null } {
  return { team: given.team ?? null };
}
