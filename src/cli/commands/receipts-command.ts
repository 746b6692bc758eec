import { receiptsToCsv } from '../../system/receipts-to-csv.ts';
import { describeActor } from '../../texts/describe-receipt.ts';
import type { Texts } from '../../texts/texts.ts';
import { EXIT } from '../exit-code.ts';
import type { Answer } from '../output.ts';
import type { Services } from '../services.ts';
import { receiptsText } from '../text/receipts-text.ts';

export interface ReceiptsOptions {
  readonly team: string | null;
  readonly who: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly format: 'csv' | 'json' | null;
}

const MOST_RECEIPTS = 100_000;

/** `receipts`: the audit record, newest last; `--format csv` writes a file that a spreadsheet opens safely (R2). */
export async function receiptsCommand(
  services: Services,
  texts: Texts,
  options: ReceiptsOptions,
): Promise<Answer> {
  const connection = await services.chooseConnection(options.team);
  const { who: email, from, to } = options;
  const receipts = await services.ports.receipts.list(connection.id, {
    email,
    from,
    to,
    limit: MOST_RECEIPTS,
  });
  const json = { receipts };
  if (options.format === 'json') return { json, text: JSON.stringify(json), exitCode: EXIT.done };
  const text =
    options.format === 'csv'
      ? receiptsToCsv(receipts, (actor) => describeActor(texts, actor))
      : receiptsText(texts, receipts);
  return { json, text, exitCode: EXIT.done };
}

/** `receipts verify`: walks the chain; a receipt that was changed, moved or removed is a failure (R1). */
export async function verifyReceiptsCommand(
  services: Services,
  texts: Texts,
  options: { readonly team: string | null },
): Promise<Answer> {
  const connection = await services.chooseConnection(options.team);
  const json = await services.ports.receipts.verify(connection.id);
  const { checked, firstBad } = json;
  const text = json.ok
    ? texts.cli.receiptsVerified(checked)
    : texts.cli.receiptsBroken(checked, firstBad ?? 0);
  return { json, text, exitCode: json.ok ? EXIT.done : EXIT.failed };
}
