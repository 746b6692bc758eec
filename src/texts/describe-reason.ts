import type { AssignmentMention, Reason } from '../domain/entitlement.ts';
import type { Texts } from './texts.ts';

/** One step of the chain as sentences (E2). Plain text: names in it are as raw as the directory gave them. */
export function describeReason(texts: Texts, reason: Reason): string {
  const t = texts.reasons;
  switch (reason.kind) {
    case 'no_person':
      return t.noPerson;
    case 'person':
      return describePersonReason(texts, reason);
    case 'unit':
      return t.unit(reason.path);
    case 'reached':
      return withNote(
        texts,
        reason.by,
        t.reached(subject(reason.by), texts.words.seat[reason.by.seat], reason.by.until),
      );
    case 'not_yet':
      return withNote(texts, reason.by, t.notYet(subject(reason.by), reason.from));
    case 'over':
      return withNote(texts, reason.by, t.over(subject(reason.by), reason.until));
    case 'withdrawn':
      return withNote(texts, reason.by, describeWithdrawn(texts, reason.by, reason.at));
    case 'excluded':
      return withNote(texts, reason.by, t.excluded(subject(reason.by), reason.by.until));
    case 'no_assignment':
      return t.noAssignment;
    case 'lost':
      return t.lost(subject(reason.by), texts.causes[reason.cause], reason.at);
    case 'verdict':
      return reason.entitled ? t.verdictYes(texts.words.seat[reason.seat]) : t.verdictNo;
  }
}

function describePersonReason(texts: Texts, reason: Extract<Reason, { kind: 'person' }>): string {
  const t = texts.reasons;
  switch (reason.status) {
    case 'active':
      return t.personActive(reason.sourceName);
    case 'suspended':
      return t.personSuspended(reason.sourceName);
    case 'deleted':
      return reason.absent ? t.personAbsent(reason.sourceName) : t.personDeleted(reason.sourceName);
  }
}

function describeWithdrawn(texts: Texts, by: AssignmentMention, at: Date): string {
  return by.subjectDeleted
    ? texts.reasons.subjectDeleted(subject(by))
    : texts.reasons.withdrawn(subject(by), at);
}

function subject(by: AssignmentMention) {
  return { kind: by.subjectKind, name: by.subjectName };
}

function withNote(texts: Texts, by: AssignmentMention, sentence: string): string {
  return by.note === null ? sentence : `${sentence} ${texts.reasons.note(by.note)}`;
}
