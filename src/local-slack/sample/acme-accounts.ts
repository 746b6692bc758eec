import type { SlackUser } from '../state/slack-user.ts';

/** An account of Acme whose address is `<local>@acme.example` unless `email` says otherwise. */
export type AcmeAccount = { local: string } & Partial<Omit<SlackUser, 'id' | 'organisationId' | 'position'>>;

/** Those who run Slack and the company; the directory knows them as people like all others. */
export const ACME_LEADERS: readonly AcmeAccount[] = [
  { local: 'olga.brandt', givenName: 'Olga', familyName: 'Brandt', role: 'primary_owner', has2fa: true },
  { local: 'nikhil.rao', givenName: 'Nikhil', familyName: 'Rao', role: 'owner', has2fa: true },
  { local: 'ada.park', givenName: 'Ada', familyName: 'Park', role: 'admin', has2fa: true },
  { local: 'ben.sato', givenName: 'Ben', familyName: 'Sato', role: 'admin' },
  { local: 'clara.jung', givenName: 'Clara', familyName: 'Jung', role: 'admin' },
  { local: 'dev.malhotra', givenName: 'Dev', familyName: 'Malhotra' },
];

/** Names that software tends to get wrong: the family name first, no space, accents, more than 21 letters. */
export const ACME_NAMES: readonly AcmeAccount[] = [
  {
    local: 'minjun.kim',
    givenName: '민준',
    familyName: '김',
    realName: '김민준',
    locale: 'ko-KR',
    timeZone: 'Asia/Seoul',
  },
  {
    local: 'seoyeon.lee',
    givenName: '서연',
    familyName: '이',
    realName: '이서연',
    locale: 'ko-KR',
    timeZone: 'Asia/Seoul',
  },
  {
    local: 'haruto.yamada',
    givenName: '春人',
    familyName: '山田',
    realName: '山田 春人',
    locale: 'ja-JP',
    timeZone: 'Asia/Tokyo',
  },
  {
    local: 'sakura.ito',
    givenName: 'Sakura',
    familyName: 'Ito',
    displayName: 'さくら',
    locale: 'ja-JP',
    timeZone: 'Asia/Tokyo',
  },
  { local: 'alexandrina.konstantinopoulos', givenName: 'Alexandrina', familyName: 'Konstantinopoulos' },
  {
    local: 'jose.nunez',
    givenName: 'José',
    familyName: 'Núñez',
    locale: 'es-ES',
    timeZone: 'America/New_York',
  },
];

/** Active here, suspended in the directory; one of them is an owner. */
export const ACME_LEAVERS: readonly AcmeAccount[] = [
  { local: 'gerald.finch', givenName: 'Gerald', familyName: 'Finch' },
  { local: 'monika.krol', givenName: 'Monika', familyName: 'Krol' },
  { local: 'derek.stone', givenName: 'Derek', familyName: 'Stone', timeZone: 'America/New_York' },
  { local: 'lucia.vidal', givenName: 'Lucia', familyName: 'Vidal', invited: true, emailConfirmed: false },
  {
    local: 'hyejin.jung',
    givenName: '혜진',
    familyName: '정',
    realName: '정혜진',
    locale: 'ko-KR',
    timeZone: 'Asia/Seoul',
  },
  { local: 'petra.simic', givenName: 'Petra', familyName: 'Simic' },
  { local: 'viktor.hall', givenName: 'Viktor', familyName: 'Hall', role: 'owner' },
];

/** Switched off here. The first four are active in the directory, the next three suspended, the rest unknown. */
export const ACME_INACTIVE: readonly AcmeAccount[] = [
  { local: 'paolo.ricci', givenName: 'Paolo', familyName: 'Ricci' },
  { local: 'hanna.weber', givenName: 'Hanna', familyName: 'Weber' },
  { local: 'tunde.bello', givenName: 'Tunde', familyName: 'Bello' },
  { local: 'ivy.chan', givenName: 'Ivy', familyName: 'Chan' },
  { local: 'ole.berg', givenName: 'Ole', familyName: 'Berg' },
  { local: 'nora.quinn', givenName: 'Nora', familyName: 'Quinn' },
  { local: 'emma.stahl', givenName: 'Emma', familyName: 'Stahl' },
  { local: 'walter.pike', givenName: 'Walter', familyName: 'Pike' },
  { local: 'sofia.lund', givenName: 'Sofia', familyName: 'Lund' },
  { local: 'reza.karimi', givenName: 'Reza', familyName: 'Karimi' },
];

/** The address jk@ was Jonas Keller's; the directory has given it to Jin Kwon. Lin is two people there. */
export const ACME_AMBIGUOUS: readonly AcmeAccount[] = [
  { local: 'jk', givenName: 'Jonas', familyName: 'Keller', deleted: true },
  { local: 'lin.chen', givenName: 'Lin', familyName: 'Chen', secondaryEmail: 'lin.park@acme.example' },
];

/** Nobody in the directory explains them. Ana married: there she is ana.ferreira@. */
export const ACME_UNEXPLAINED: readonly AcmeAccount[] = [
  { local: 'ana.sousa', givenName: 'Ana', familyName: 'Sousa', title: 'Content Lead' },
  { local: 'rob.tillman', givenName: 'Rob', familyName: 'Tillman' },
  { local: 'it-admin', givenName: 'IT', familyName: 'Admin', title: 'Shared account' },
  { local: 'chris.novak', email: 'chris.novak@northwind.example', givenName: 'Chris', familyName: 'Novak' },
  { local: 'wendy.lau', givenName: 'Wendy', familyName: 'Lau', title: 'Intern' },
  { local: 'kai.larsen', givenName: 'Kai', familyName: 'Larsen', invited: true, emailConfirmed: false },
];

/** 1 January 2027. */
const EXPIRY = 1_798_761_600;

export const ACME_GUESTS: readonly AcmeAccount[] = [
  {
    local: 'mia.feldman',
    email: 'mia@studio-feldman.example',
    givenName: 'Mia',
    familyName: 'Feldman',
    role: 'multi_channel_guest',
    guestExpiresAt: EXPIRY,
  },
  {
    local: 'ravi.menon',
    email: 'ravi.menon@northwind.example',
    givenName: 'Ravi',
    familyName: 'Menon',
    role: 'multi_channel_guest',
  },
  {
    local: 'jo.beck',
    email: 'jo@beckpartners.example',
    givenName: 'Jo',
    familyName: 'Beck',
    role: 'single_channel_guest',
  },
];
