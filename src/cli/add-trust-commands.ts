import type { Command } from 'commander';
import { eraseCommand } from './commands/erase-command.ts';
import { rotateKeysCommand } from './commands/keys-command.ts';
import type { ProgramDeps } from './program-deps.ts';

/** What keeps secrets and data in the hands of those whose they are. */
export function addTrustCommands(program: Command, deps: ProgramDeps): void {
  const { commands, options } = deps.texts.cliHelp;
  program
    .command('keys')
    .description(commands.keys)
    .command('rotate')
    .description(commands.keysRotate)
    .option('--json', options.json)
    .action(() => deps.run((services) => rotateKeysCommand(services, deps.texts)));
  program
    .command('erase <team>')
    .description(commands.erase)
    .option('--dry-run', options.dryRun, false)
    .option('--json', options.json)
    .action((team, { dryRun }) =>
      deps.run((services) => eraseCommand(services, deps.texts, team, { dryRun })),
    );
}
