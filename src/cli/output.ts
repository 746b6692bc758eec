import { describeError } from '../texts/describe-error.ts';
import type { Texts } from '../texts/texts.ts';
import { UsageError } from './usage-error.ts';

/** Where a command writes; `process.stdout` and `process.stderr` in production. */
export interface Streams {
  readonly out: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly err: { write(text: string): unknown };
}

/** What a command answers: one JSON document, or the text for people. */
export interface Answer {
  readonly json: unknown;
  readonly text: string;
  readonly exitCode: number;
}

/** One document and nothing else with `--json`; text otherwise. */
export function writeAnswer(streams: Streams, answer: Answer, json: boolean): void {
  streams.out.write(json ? `${JSON.stringify(answer.json)}\n` : `${answer.text.trimEnd()}\n`);
}

/** `{error:{code,message,next}}` on standard output with `--json`, else a sentence and the next step. */
export function writeError(streams: Streams, texts: Texts, error: unknown, json: boolean): void {
  const { code, title, next } = sentenceOf(texts, error);
  if (json) streams.out.write(`${JSON.stringify({ error: { code, message: title, next } })}\n`);
  else streams.err.write(`${title}\n${next}\n`);
}

function sentenceOf(texts: Texts, error: unknown): { code: string; title: string; next: string } {
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unexpected';
  if (error instanceof UsageError) return { code, title: error.message, next: 'rollcall --help' };
  return { code, ...describeError(texts, error, code) };
}
