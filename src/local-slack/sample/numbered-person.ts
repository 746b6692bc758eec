const GIVEN = [
  'Ada',
  'Ben',
  'Chidi',
  'Dana',
  'Emre',
  'Fatima',
  'Goro',
  'Hana',
  'Ines',
  'Jonas',
  'Kim',
  'Lena',
] as const;
const FAMILY = [
  'Abara',
  'Berg',
  'Costa',
  'Diaz',
  'Endo',
  'Fischer',
  'Gupta',
  'Holm',
  'Ito',
  'Jansen',
  'Kaya',
] as const;
const TITLES = [
  'Engineer',
  'Account Manager',
  'Analyst',
  'Designer',
  'Support Agent',
  'Buyer',
  'Recruiter',
] as const;

export interface NumberedPerson {
  email: string;
  name: string;
  givenName: string;
  familyName: string;
  title: string;
}

/** The person with a number, always the same: who seeds a directory to match a seeded Slack counts alike. */
export function numberedPerson(number: number): NumberedPerson {
  const givenName = GIVEN[number % GIVEN.length] ?? 'Ada';
  const familyName = FAMILY[Math.floor(number / GIVEN.length) % FAMILY.length] ?? 'Abara';
  const name = `${givenName}.${familyName}.${number}`.toLowerCase();
  return {
    email: `${name}@acme.example`,
    name: name.slice(0, 21),
    givenName,
    familyName,
    title: TITLES[number % TITLES.length] ?? 'Engineer',
  };
}
