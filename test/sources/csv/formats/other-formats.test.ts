import { describe, expect, it } from 'vitest';
import { readDirectoryFile } from '../../../../src/sources/csv/read-directory-file.ts';

const ENTRA =
  'userPrincipalName,displayName,surname,mail,givenName,id,userType,jobTitle,department,accountEnabled,usageLocation,streetAddress,state,country,officeLocation,city,postalCode,telephoneNumber,mobilePhone,alternateEmailAddress,ageGroup,consentProvidedForMinor,legalAgeGroupClassification,companyName,creationType,directorySynced,invitationState,identityIssuer,createdDateTime';
const ENTRA_OLDER =
  'userPrincipalName,displayName,surname,mail,givenName,objectId,userType,jobTitle,department,accountEnabled,usageLocation,streetAddress,state,country,physicalDeliveryOfficeName,city,postalCode,telephoneNumber,mobile,authenticationPhoneNumber,authenticationAlternativePhoneNumber,authenticationEmail,alternateEmailAddress,ageGroup,consentProvidedForMinor,legalAgeGroupClassification';
const OKTA = 'login,firstName,lastName,email,secondEmail,title,employeeNumber,department,status';
const JUMPCLOUD =
  'Username,FirstName,LastName,Password,Email,alternateEmail,recoveryEmail,jobTitle,employeeIdentifier,department,account_locked';
const SLACK =
  'username,email,status,billing-active,has-2fa,has-sso,userid,fullname,displayname,expiration-timestamp';

function read(heading: string, ...rows: Readonly<Record<string, string>>[]) {
  const toRow = (cells: Readonly<Record<string, string>>) =>
    heading
      .split(',')
      .map((name) => cells[name] ?? '')
      .join(',');
  return readDirectoryFile(Buffer.from([heading, ...rows.map(toRow)].join('\n')));
}

describe('Entra’s “Download users”', () => {
  const ada = {
    userPrincipalName: 'ada@corp.example',
    displayName: 'Ada L',
    surname: 'Lovelace',
    mail: 'ada@example.com',
    givenName: 'Ada',
    id: '87d349ed-44d7-43e1-9a83-5f2406dee5bd',
    userType: 'Member',
    jobTitle: 'Countess',
    department: 'R/D',
    accountEnabled: 'True',
    alternateEmailAddress: 'ada@private.example',
  };

  it('tells the object id, the sign-in name as a further address and the department as unit', async () => {
    const file = await read(ENTRA, ada);
    expect(file).toMatchObject({ format: 'entra', read: 1 });
    expect(file.people).toEqual([
      {
        externalId: '87d349ed-44d7-43e1-9a83-5f2406dee5bd',
        email: 'ada@example.com',
        secondaryEmails: ['ada@corp.example'],
        givenName: 'Ada',
        familyName: 'Lovelace',
        title: 'Countess',
        employeeNumber: null,
        status: 'active',
        unitPath: '/R-D',
        groups: [],
      },
    ]);
  });

  it('of the older kind has its object id under another heading', async () => {
    const { id, ...rest } = ada;
    const older = await read(ENTRA_OLDER, { ...rest, objectId: id, accountEnabled: 'False' });
    expect(older.people).toMatchObject([{ externalId: id, status: 'suspended' }]);
  });

  it('falls back to the sign-in name, and leaves guests of the tenant out without a word', async () => {
    const guest = {
      ...ada,
      mail: 'g@other.example',
      userPrincipalName: 'g_other#EXT#@corp.example',
      userType: 'Guest',
    };
    const file = await read(ENTRA, { ...ada, mail: '' }, guest);
    expect(file.people).toMatchObject([{ email: 'ada@corp.example', secondaryEmails: [] }]);
    expect(file).toMatchObject({ read: 1, rejected: [] });
  });
});

describe('Okta’s CSV', () => {
  const ada = {
    login: 'ada',
    firstName: 'Ada',
    lastName: 'L',
    email: 'ada@example.com',
    secondEmail: 'ada@private.example',
  };

  it.each([
    ['', 'active'],
    ['ACTIVE', 'active'],
    ['LOCKED_OUT', 'active'],
    ['SUSPENDED', 'suspended'],
    ['DEPROVISIONED', 'suspended'],
  ])('takes the status %j as %s', async (status, expected) => {
    const file = await read(OKTA, { ...ada, status, employeeNumber: '7', department: 'Sales' });
    expect(file.format).toBe('okta');
    expect(file.people).toMatchObject([
      {
        email: 'ada@example.com',
        secondaryEmails: [],
        status: expected,
        employeeNumber: '7',
        unitPath: '/Sales',
      },
    ]);
  });
});

describe('JumpCloud’s template', () => {
  const ada = {
    Username: 'ada',
    FirstName: 'Ada',
    LastName: 'L',
    Email: 'ada@example.com',
    account_locked: 'TRUE',
  };

  it('takes a locked account for nobody who leaves', async () => {
    const file = await read(JUMPCLOUD, {
      ...ada,
      jobTitle: 'Countess',
      employeeIdentifier: '7',
      department: 'Sales',
    });
    expect(file.format).toBe('jumpcloud');
    expect(file.people).toMatchObject([
      {
        email: 'ada@example.com',
        status: 'active',
        title: 'Countess',
        employeeNumber: '7',
        unitPath: '/Sales',
      },
    ]);
  });

  it('takes a suspended one for suspended', async () => {
    const file = await read(`${JUMPCLOUD},suspended`, { ...ada, suspended: 'TRUE' });
    expect(file.people).toMatchObject([{ status: 'suspended' }]);
  });
});

describe('Slack’s own export', () => {
  const ada = {
    username: 'ada',
    email: 'ada@example.com',
    status: 'Member',
    userid: 'U1',
    fullname: 'Ada King  Noel',
  };

  it('tells people, deactivated ones as suspended, and leaves bots out', async () => {
    const file = await read(
      SLACK,
      ada,
      { ...ada, email: 'bob@example.com', status: 'Deactivated', fullname: '' },
      { ...ada, email: '', status: 'Bot' },
      { ...ada, email: 'eve@example.com', status: 'Something new' },
    );
    expect(file).toMatchObject({ format: 'slack', read: 3 });
    expect(file.people).toMatchObject([
      { email: 'ada@example.com', givenName: 'Ada', familyName: 'King Noel', status: 'active' },
      { email: 'bob@example.com', givenName: '', familyName: '', status: 'suspended' },
    ]);
    expect(file.rejected).toEqual([{ line: 5, reason: 'status_unknown', value: 'Something new' }]);
  });
});
