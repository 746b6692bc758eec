import type { Hold } from '../domain/hold.ts';
import type { ProtectedWhy } from '../domain/protect.ts';
import type { Texts } from './texts.ts';

/** Why an operation waits and what ends the wait. A missing fact makes the sentence shorter, never wrong. */
export function describeHold(texts: Texts, hold: Hold): string {
  const t = texts.holds;
  switch (hold.rule) {
    case 'G1':
      return describeProtection(texts, textFact(hold, 'why'));
    case 'G2':
      return describeProofHold(texts, hold);
    case 'G3':
      return t.tooManyRemovals(numberFact(hold, 'count'), numberFact(hold, 'limit'));
    case 'G4':
      return describeReviewHold(texts, hold);
    case 'G5':
      return t.grace(instantFact(hold, 'until'));
    case 'G6':
      return t.flapping;
    case 'G8':
      return t.tooManyAdditions(numberFact(hold, 'count'), numberFact(hold, 'limit'));
    case 'G9':
      return t.renamed(textFact(hold, 'from'), textFact(hold, 'to'));
    case 'M1':
      return describeAmbiguity(texts, hold);
    case 'M2':
      return t.formerOwner(textFact(hold, 'why'));
    case 'A3':
      return textFact(hold, 'why') === 'role' ? t.fourEyesRole : t.fourEyesCount(numberFact(hold, 'count'));
    case 'D4':
      return t.sourceConflict;
    case 'P2':
      return t.seatNotPossible;
  }
}

function describeProtection(texts: Texts, why: string | null): string {
  const { protectedBecause, protected: general } = texts.holds;
  return why !== null && isProtectedWhy(texts, why) ? protectedBecause[why] : general;
}

function isProtectedWhy(texts: Texts, why: string): why is ProtectedWhy {
  return Object.hasOwn(texts.holds.protectedBecause, why);
}

function describeAmbiguity(texts: Texts, hold: Hold): string {
  if (textFact(hold, 'by') === 'shared_target') return texts.holds.sharedTarget;
  return texts.holds.ambiguous(textFact(hold, 'accounts'), textFact(hold, 'rivals'));
}

function describeProofHold(texts: Texts, hold: Hold): string {
  const before = numberFact(hold, 'before');
  const now = numberFact(hold, 'now');
  return before === null || now === null ? texts.holds.missing : texts.holds.fewerPeople(before, now);
}

function describeReviewHold(texts: Texts, hold: Hold): string {
  const source = textFact(hold, 'source');
  if (source !== null) return texts.holds.newSource(source);
  return textFact(hold, 'why') === 'was_off' ? texts.holds.wasOff : texts.holds.firstPlan;
}

function textFact(hold: Hold, name: string): string | null {
  const value = hold.facts[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

function numberFact(hold: Hold, name: string): number | null {
  const value = hold.facts[name];
  return typeof value === 'number' ? value : null;
}

function instantFact(hold: Hold, name: string): Date | null {
  const value = hold.facts[name];
  const at = value === undefined ? Number.NaN : new Date(value).getTime();
  return Number.isNaN(at) ? null : new Date(at);
}
