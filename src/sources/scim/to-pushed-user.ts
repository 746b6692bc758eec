import { DEFAULT_UNIT_ATTRIBUTE, type UnitAttribute } from '../../domain/unit-attribute.ts';
import type { PushedUser } from '../../ports/pushed-users.ts';
import { ENTERPRISE_URN } from '../../scim/protocol/scim-urns.ts';
import { isObject, type Json } from './read-attributes.ts';
import { badValue } from './scim-fault.ts';

/** A slash in a department's name is no step of a path: a character that looks the same stands for it. */
const SLASH_IN_A_NAME = '\u2215';
/** What is in an index; PostgreSQL takes no more than 2,704 bytes there. Emails are shorter by themselves. */
const LONGEST = 500;

/** What Rollcall makes of a user's attributes, as `readAttributes` gives them. */
export function toPushedUser(attributes: Json, unitFrom: UnitAttribute = DEFAULT_UNIT_ATTRIBUTE): PushedUser {
  const userName = textOf(attributes.userName)?.trim() ?? '';
  if (userName === '') throw badValue('userName', 'there and not empty');
  const emails = emailsOf(attributes);
  const primary = choosePrimary(emails);
  const email = primary ?? userName;
  const company = isObject(attributes[ENTERPRISE_URN]) ? attributes[ENTERPRISE_URN] : {};
  const unitPath = unitPathOf(attributes, company, unitFrom);
  const employeeNumber = textOf(company.employeeNumber);
  const externalId = textOf(attributes.externalId);
  limit('userName', userName);
  limit('externalId', externalId);
  for (const { value } of emails) limit('emails.value', value);
  limit(`${ENTERPRISE_URN}:employeeNumber`, employeeNumber);
  limit(`${ENTERPRISE_URN}:department`, unitPath);
  return {
    attributes: { ...attributes, active: attributes.active !== false },
    userName,
    emails: emails.map(({ value }) => value),
    record: {
      externalId,
      email,
      secondaryEmails: emails
        .filter(({ value, type }) => value !== email && type !== 'home')
        .map(({ value }) => value),
      ...namesOf(attributes),
      title: textOf(attributes.title),
      employeeNumber,
      status: attributes.active === false ? 'suspended' : 'active',
      unitPath,
    },
  };
}

function limit(path: string, value: string | null): void {
  if (value !== null && value.length > LONGEST) throw badValue(path, `at most ${LONGEST} characters long`);
}

interface Email {
  readonly value: string;
  readonly type: string | null;
  readonly primary: boolean;
}

function emailsOf({ emails }: Json): readonly Email[] {
  if (!Array.isArray(emails)) return [];
  return emails.filter(isObject).flatMap(({ value, type, primary }) => {
    const address = textOf(value)?.trim() ?? '';
    const kind = textOf(type)?.toLowerCase() ?? null;
    return address === '' ? [] : [{ value: address, type: kind, primary: primary === true }];
  });
}

/** M1: only what the organisation gave out is compared, so a private address is never the one, unless it says so. */
function choosePrimary(emails: readonly Email[]): string | null {
  const found =
    emails.find(({ primary }) => primary) ??
    emails.find(({ type }) => type === 'work') ??
    emails.find(({ type }) => type !== 'home');
  return found?.value ?? null;
}

function namesOf(attributes: Json): { readonly givenName: string; readonly familyName: string } {
  const name = isObject(attributes.name) ? attributes.name : {};
  const givenName = textOf(name.givenName) ?? '';
  const familyName = textOf(name.familyName) ?? '';
  if (givenName !== '' || familyName !== '') return { givenName, familyName };
  return { givenName: textOf(attributes.displayName) ?? textOf(name.formatted) ?? '', familyName: '' };
}

/** Steps of a path as far as they are there; one attribute is one step, unless it is a path itself. */
function unitPathOf(attributes: Json, company: Json, from: UnitAttribute): string | null {
  if (from !== DEFAULT_UNIT_ATTRIBUTE) {
    const value = textOf(from === 'userType' ? attributes.userType : company[from])
      ?.trim()
      .slice(0, LONGEST);
    if (value === undefined || value === '') return null;
    return value.startsWith('/') ? value : `/${value.replaceAll('/', SLASH_IN_A_NAME)}`;
  }
  const steps = [company.organization, company.division, company.department].flatMap((step) => {
    const name = textOf(step)?.trim() ?? '';
    return name === '' ? [] : [name.replaceAll('/', SLASH_IN_A_NAME)];
  });
  return steps.length === 0 ? null : `/${steps.join('/')}`;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
