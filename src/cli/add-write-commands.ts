import { type Command, InvalidArgumentError } from 'commander';
import { provisioningCommand } from './commands/provisioning-command.ts';
import { syncCommand } from './commands/sync-command.ts';
import { undoCommand } from './commands/undo-command.ts';
import { type ProgramDeps, teamOf, withShared } from './program-deps.ts';

/** Commands after which Slack may be another. */
export function addWriteCommands(program: Command, deps: ProgramDeps): void {
  const { commands, options } = deps.texts.cliHelp;
  withShared(program.command('sync').description(commands.sync), deps)
    .option('--plan <hash>', options.planHash)
    .option('--approve <what...>', options.approve, (value: string, before: string[] = []) => [
      ...before,
      value,
    ])
    .option('--wait', options.wait, false)
    .action((given) =>
      deps.run((services) =>
        syncCommand(services, deps.texts, {
          ...teamOf(given),
          plan: given.plan ?? null,
          approve: given.approve ?? [],
          wait: given.wait,
        }),
      ),
    );
  withShared(program.command('undo <run>').description(commands.undo), deps)
    .option('--dry-run', options.dryRun, false)
    .action((run, given) =>
      deps.run((services) =>
        undoCommand(services, deps.texts, run, { ...teamOf(given), dryRun: given.dryRun }),
      ),
    );
  withShared(program.command('provisioning').description(commands.provisioning), deps)
    .argument('[on|off]', undefined, onOff)
    .action((wanted, given) =>
      deps.run((services) => provisioningCommand(services, deps.texts, wanted ?? null, teamOf(given))),
    );
}

function onOff(written: string): 'on' | 'off' {
  if (written === 'on' || written === 'off') return written;
  throw new InvalidArgumentError('on or off');
}
