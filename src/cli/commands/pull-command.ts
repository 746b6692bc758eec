import { configInvalid } from '../../config/config-invalid.ts';
import { AppError } from '../../domain/app-error.ts';
import type { PulledDirectory, PullSource } from '../../ports/pulled-directory.ts';
import { describeRejectedLine } from '../../texts/describe-rejected-line.ts';
import type { Texts } from '../../texts/texts.ts';
import { forecastPull } from '../../use-cases/preview-pull.ts';
import { type Pulled, pullDirectory } from '../../use-cases/pull-directory.ts';
import { commandLineActor } from '../command-line-actor.ts';
import { EXIT } from '../exit-code.ts';
import type { Answer } from '../output.ts';
import type { Services } from '../services.ts';
import { pullText } from '../text/import-text.ts';
import { UsageError } from '../usage-error.ts';

/** No directory is set up to be read. */
export class PullUnconfigured extends AppError {
  readonly code = 'pull_unconfigured';
}

const FIRST_VARIABLE = { google: 'GOOGLE_CREDENTIALS_FILE', entra: 'GRAPH_TENANT_ID' } as const;

/** `pull [SOURCE] [--dry-run]`: reads a directory whole and brings it in; needs no connection to Slack. */
export async function pullCommand(
  services: Services,
  texts: Texts,
  name: PullSource | null,
  options: { readonly team: string | null; readonly dryRun: boolean },
): Promise<Answer> {
  const pulled = choosePulled(services.pulled, name);
  const connection = await services.chooseConnection(options.team);
  const result = options.dryRun
    ? await lookOnly(services, connection.id, pulled)
    : await pullDirectory(services.ports, connection.id, pulled, commandLineActor());
  const rejected = result.rejected.map((row) => ({
    line: row.line,
    reason: describeRejectedLine(texts, row),
  }));
  const json = { ...result, rejected };
  return { json, text: pullText(texts, json, options.dryRun), exitCode: EXIT.done };
}

async function lookOnly({ ports }: Services, connectionId: string, pulled: PulledDirectory): Promise<Pulled> {
  const { reading, added, changed, removed, unchanged } = await forecastPull(ports, connectionId, pulled);
  const { read, rejected } = reading;
  return { source: pulled.name, read, added, changed, removed, unchanged, rejected };
}

function choosePulled(pulled: readonly PulledDirectory[], name: PullSource | null): PulledDirectory {
  const [first, ...others] = pulled.filter((one) => name === null || one.name === name);
  if (others.length > 0) throw new UsageError('say which directory: google or entra');
  if (first !== undefined) return first;
  throw name === null
    ? new PullUnconfigured('no directory is set up')
    : configInvalid(FIRST_VARIABLE[name], 'missing');
}
