import { foldEmail, isEmail } from '../../domain/email.ts';
import type { RejectionReason } from '../../domain/rejected-line.ts';

/** A row that cannot be taken; thrown by what reads a cell, caught where rows are gathered. */
export class RowRejected extends Error {
  readonly reason: RejectionReason;
  readonly value: string | undefined;

  constructor(reason: RejectionReason, value?: string) {
    super(reason);
    this.reason = reason;
    this.value = value;
  }
}

/** The row's own address. */
export function readEmail(cell: string): string {
  if (cell === '') throw new RowRejected('no_email');
  if (!isEmail(cell)) throw new RowRejected('malformed_email', cell);
  return cell;
}

/** The further address, if it is one and another; a broken one is left out, it never decides who stays. */
export function readSecondaryEmails(cell: string, primary: string): string[] {
  return isEmail(cell) && foldEmail(cell) !== foldEmail(primary) ? [cell] : [];
}

/** `/Sales/EMEA`, `/` for the root, null for an empty cell. */
export function readUnitPath(cell: string): string | null {
  if (cell === '' || cell === '/') return cell === '/' ? '/' : null;
  const [root, ...names] = cell.replace(/\/$/, '').split('/');
  const trimmed = names.map((name) => name.trim());
  if (root !== '' || trimmed.includes('')) throw new RowRejected('unit_malformed', cell);
  return `/${trimmed.join('/')}`;
}

/** A department as a unit right under the root; a slash in its name must not become a step of the path. */
export function departmentUnit(cell: string): string | null {
  return cell === '' ? null : `/${cell.replaceAll('/', '-')}`;
}

export function readOptional(cell: string): string | null {
  return cell === '' ? null : cell;
}

/** By a table of lower-case words; '' has to be in it where an empty cell means something. */
export function readStatus<Status>(cell: string, words: Readonly<Record<string, Status>>): Status {
  const word = cell.toLowerCase();
  const status = Object.hasOwn(words, word) ? words[word] : undefined;
  if (status === undefined) throw new RowRejected('status_unknown', cell);
  return status;
}
