import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { PROCESS_ROLES } from '../config/process-role.ts';
import { APP_KINDS } from '../domain/app-kind.ts';
import { PULL_SOURCES } from '../ports/pulled-directory.ts';
import { CSV_FORMATS } from '../sources/csv/csv-format.ts';
import { addSourceCommands } from './add-source-commands.ts';
import { addTrustCommands } from './add-trust-commands.ts';
import { addWriteCommands } from './add-write-commands.ts';
import { accountsCommand } from './commands/accounts-command.ts';
import { assignCommand, unassignCommand } from './commands/assign-command.ts';
import { doctorCommand } from './commands/doctor-command.ts';
import { importCommand } from './commands/import-command.ts';
import { planCommand } from './commands/plan-command.ts';
import { pullCommand } from './commands/pull-command.ts';
import { receiptsCommand, verifyReceiptsCommand } from './commands/receipts-command.ts';
import { whyCommand } from './commands/why-command.ts';
import { parseDay } from './parse-day.ts';
import { type ProgramDeps, teamOf, withShared } from './program-deps.ts';
import { UsageError } from './usage-error.ts';

/** Every command of interfaces.md. Parses words, calls one command, nothing else. */
export function createProgram(deps: ProgramDeps): Command {
  const program = new Command('rollcall').exitOverride().showHelpAfterError(false);
  program.configureOutput({ writeOut: deps.print, writeErr: () => undefined });
  addServerCommands(program, deps);
  addDirectoryCommands(program, deps);
  addSourceCommands(program, deps);
  addReadCommands(program, deps);
  addWriteCommands(program, deps);
  addTrustCommands(program, deps);
  return program;
}

function addServerCommands(program: Command, deps: ProgramDeps): void {
  const { commands, options } = deps.texts.cliHelp;
  program
    .command('start')
    .description(commands.start)
    .addOption(new Option('--role <role>', options.role).choices(PROCESS_ROLES).default('all'))
    .action(({ role }) => deps.start(role));
  program
    .command('manifest')
    .description(commands.manifest)
    .option('--socket', options.socket, false)
    .option('--json', options.json)
    .action(({ socket }) => deps.manifest(socket));
}

function addDirectoryCommands(program: Command, deps: ProgramDeps): void {
  const { commands, options } = deps.texts.cliHelp;
  withShared(program.command('import <file>').description(commands.import), deps)
    .option('--source <name>', options.source)
    .addOption(new Option('--format <format>', options.format).choices([...CSV_FORMATS]))
    .option('--part', options.part, false)
    .option('--dry-run', options.dryRun, false)
    .action((file, given) =>
      deps.run((services) =>
        importCommand(services, deps.texts, file, {
          ...teamOf(given),
          source: given.source ?? null,
          format: given.format ?? null,
          part: given.part,
          dryRun: given.dryRun,
        }),
      ),
    );
  withShared(program.command('pull').description(commands.pull), deps)
    .addArgument(new Argument('[source]').choices(PULL_SOURCES))
    .option('--dry-run', options.dryRun, false)
    .action((source, given) =>
      deps.run((services) =>
        pullCommand(services, deps.texts, source ?? null, { ...teamOf(given), dryRun: given.dryRun }),
      ),
    );
  addAssignCommands(program, deps);
}

function addAssignCommands(program: Command, deps: ProgramDeps): void {
  const { commands, options } = deps.texts.cliHelp;
  withShared(program.command('assign <app>').description(commands.assign), deps)
    .requiredOption('--to <subject>', options.to)
    .addOption(new Option('--seat <seat>', options.seat).choices(['member', 'guest']).default('member'))
    .option('--from <date>', options.from, day)
    .option('--until <date>', options.until, day)
    .option('--exclude', options.exclude, false)
    .addOption(new Option('--kind <kind>', options.kind).choices([...APP_KINDS]))
    .action((app, given) =>
      deps.run((services) =>
        assignCommand(services, deps.texts, app, {
          ...teamOf(given),
          to: given.to,
          seat: given.seat,
          from: given.from ?? null,
          until: given.until ?? null,
          exclude: given.exclude,
          kind: given.kind ?? null,
        }),
      ),
    );
  withShared(program.command('unassign <app>').description(commands.unassign), deps)
    .requiredOption('--to <subject>', options.to)
    .option('--exclude', options.exclude, false)
    .action((app, given) =>
      deps.run((services) =>
        unassignCommand(services, deps.texts, app, {
          ...teamOf(given),
          to: given.to,
          exclude: given.exclude,
        }),
      ),
    );
}

function addReadCommands(program: Command, deps: ProgramDeps): void {
  const { commands, options } = deps.texts.cliHelp;
  withShared(program.command('accounts').description(commands.accounts), deps)
    .addOption(
      new Option('--status <status>', options.status)
        .choices(['active', 'inactive', 'invited', 'all'])
        .default('all'),
    )
    .option('--search <text>', options.search)
    .option('--limit <n>', options.limit, count, 100)
    .option('--after <cursor>', options.after)
    .action((given) =>
      deps.run((services) =>
        accountsCommand(services, deps.texts, {
          ...teamOf(given),
          status: given.status,
          search: given.search ?? null,
          limit: given.limit,
          after: given.after ?? null,
        }),
      ),
    );
  withShared(program.command('why <email>').description(commands.why), deps).action((email, given) =>
    deps.run((services) => whyCommand(services, deps.texts, email, teamOf(given))),
  );
  withShared(program.command('plan').description(commands.plan), deps).action((given) =>
    deps.run((services) => planCommand(services, deps.texts, teamOf(given))),
  );
  withShared(program.command('doctor').description(commands.doctor), deps).action((given) =>
    deps.run((services) => doctorCommand(services, deps.texts, teamOf(given))),
  );
  addReceipts(program, deps);
}

function addReceipts(program: Command, deps: ProgramDeps): void {
  const { commands, options } = deps.texts.cliHelp;
  const receipts = withShared(program.command('receipts').description(commands.receipts), deps)
    .option('--who <email>', options.who)
    .option('--from <date>', options.from, day)
    .option('--to <date>', options.until, day)
    .addOption(new Option('--format <format>', options.receiptFormat).choices(['csv', 'json']))
    .action((given) =>
      deps.run((services) =>
        receiptsCommand(services, deps.texts, {
          ...teamOf(given),
          who: given.who ?? null,
          from: given.from === undefined ? null : new Date(`${given.from}T00:00:00Z`),
          to: given.to === undefined ? null : new Date(`${given.to}T23:59:59.999Z`),
          format: given.format ?? null,
        }),
      ),
    );
  receipts
    .command('verify')
    .description(commands.receiptsVerify)
    .action((_given, command: Command) =>
      deps.run((services) => verifyReceiptsCommand(services, deps.texts, teamOf(command.optsWithGlobals()))),
    );
}

function count(written: string): number {
  const number = Number(written);
  if (!Number.isInteger(number) || number < 1 || number > 1_000)
    throw new InvalidArgumentError('a whole number from 1 to 1000');
  return number;
}

/** Commander turns only its own error into a usage error; ours says the same. */
function day(written: string): string {
  try {
    return parseDay(written);
  } catch (error) {
    throw error instanceof UsageError ? new InvalidArgumentError(error.message) : error;
  }
}
