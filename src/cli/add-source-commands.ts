import { Argument, type Command } from 'commander';
import { UNIT_ATTRIBUTES } from '../domain/unit-attribute.ts';
import { conflictsCommand, handOverCommand } from './commands/conflicts-command.ts';
import { createTokenCommand, revokeTokenCommand } from './commands/scim-token-command.ts';
import { unitsCommand } from './commands/units-command.ts';
import { type ProgramDeps, teamOf, withShared } from './program-deps.ts';

/** Where people come from: tokens of those that push, and whose the people are that two of them have. */
export function addSourceCommands(program: Command, deps: ProgramDeps): void {
  const { commands, options } = deps.texts.cliHelp;
  const tokens = program.command('scim-token').description(commands.scimToken);
  withShared(tokens.command('create <name>').description(commands.scimTokenCreate), deps).action(
    (name, given) => deps.run((services) => createTokenCommand(services, deps.texts, name, teamOf(given))),
  );
  withShared(tokens.command('revoke <name>').description(commands.scimTokenRevoke), deps).action(
    (name, given) => deps.run((services) => revokeTokenCommand(services, deps.texts, name, teamOf(given))),
  );
  withShared(program.command('units <source>').description(commands.units), deps)
    .addArgument(new Argument('<attribute>').choices(UNIT_ATTRIBUTES))
    .action((source, attribute, given) =>
      deps.run((services) => unitsCommand(services, deps.texts, source, attribute, teamOf(given))),
    );
  withShared(program.command('conflicts').description(commands.conflicts), deps).action((given) =>
    deps.run((services) => conflictsCommand(services, deps.texts, teamOf(given))),
  );
  withShared(program.command('hand-over <from> <to>').description(commands.handOver), deps)
    .option('--who <email...>', options.whoAmong)
    .option('--keep', options.keep, false)
    .option('--dry-run', options.dryRun, false)
    .action((from, to, given) =>
      deps.run((services) =>
        handOverCommand(
          services,
          deps.texts,
          { from, to },
          { ...teamOf(given), who: given.who ?? [], keep: given.keep, dryRun: given.dryRun },
        ),
      ),
    );
}
