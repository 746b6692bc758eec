import { describe, expect, it } from 'vitest';
import { readDirectoryFile } from '../../../../src/sources/csv/read-directory-file.ts';

const DOWNLOAD =
  'First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Password Hash Function [UPLOAD ONLY],Org Unit Path [Required],New Primary Email [UPLOAD ONLY],Status [READ ONLY],Last Sign In [READ ONLY],Recovery Email,Home Secondary Email,Work Secondary Email,Recovery Phone [MUST BE IN THE E.164 FORMAT],Work Phone,Home Phone,Mobile Phone,Work Address,Home Address,Employee ID,Employee Type,Employee Title,Manager Email,Department,Cost Center,2sv Enrolled [READ ONLY],2sv Enforced [READ ONLY],Building ID,Floor Name,Floor Section,Email Usage [READ ONLY],Drive Usage [READ ONLY],Total Storage [READ ONLY],Change Password at Next Sign-In,New Status [UPLOAD ONLY]';
const TEMPLATE = [
  ...DOWNLOAD.split(',').filter((heading) => !heading.includes('[READ ONLY]')),
  'Advanced Protection Program enrollment',
].join(',');

/** One row of the file with these cells; the others empty. */
function toRow(heading: string, cells: Readonly<Record<string, string>>): string {
  return heading
    .split(',')
    .map((name) => cells[name.replace(/ \[.*/, '')] ?? '')
    .join(',');
}

const read = (heading: string, ...rows: Readonly<Record<string, string>>[]) =>
  readDirectoryFile(Buffer.from([heading, ...rows.map((row) => toRow(heading, row))].join('\r\n')));

const ada = {
  'First Name': 'Ada',
  'Last Name': 'Lovelace',
  'Email Address': 'ada@example.com',
  Password: '****',
  'Org Unit Path': '/Sales/EMEA',
  Status: 'Active',
  'Last Sign In': '2016/04/04 00:24:13',
  'Recovery Email': 'ada@private.example',
  'Home Secondary Email': 'home@private.example',
  'Work Secondary Email': 'ada.lovelace@example.com',
  'Employee ID': '0042',
  'Employee Title': 'Countess',
  'Manager Email': 'charles@example.com',
};

describe('Google’s “Download users”', () => {
  it('[M1] tells unit, status, number and the addresses that the organisation gave out, no others', async () => {
    expect(DOWNLOAD.split(',')).toHaveLength(34);
    const file = await read(DOWNLOAD, ada);
    expect(file.format).toBe('google');
    expect(file.people).toEqual([
      {
        externalId: null,
        email: 'ada@example.com',
        secondaryEmails: ['ada.lovelace@example.com'],
        givenName: 'Ada',
        familyName: 'Lovelace',
        title: 'Countess',
        employeeNumber: '0042',
        status: 'active',
        unitPath: '/Sales/EMEA',
        groups: [],
      },
    ]);
  });

  it.each([
    ['Active', '', 'active'],
    ['Suspended', '', 'suspended'],
    ['Archived', '', 'suspended'],
    ['Active', 'SUSPENDED', 'suspended'],
    ['Suspended', 'ACTIVE', 'active'],
  ])('takes %j with the new status %j as %s', async (Status, newStatus, status) => {
    const file = await read(DOWNLOAD, { ...ada, Status, 'New Status': newStatus });
    expect(file.people).toMatchObject([{ status }]);
  });

  it('leaves a row out whose status it does not know', async () => {
    const file = await read(DOWNLOAD, ada, { ...ada, 'Email Address': 'bob@example.com', Status: 'Pending' });
    expect(file.rejected).toEqual([{ line: 3, reason: 'status_unknown', value: 'Pending' }]);
  });

  it('takes the template for uploading too, whose people are active unless it says otherwise', async () => {
    const bob = { 'Email Address': 'bob@example.com', 'Org Unit Path': '/', 'New Status': 'SUSPENDED' };
    const file = await read(TEMPLATE, ada, bob);
    expect(file.format).toBe('google');
    expect(file.people).toMatchObject([{ status: 'active' }, { status: 'suspended', unitPath: '/' }]);
  });

  it.each(['ada@example.com', 'ADA@Example.com', 'none'])(
    'has no further address in %j',
    async (secondary) => {
      const file = await read(DOWNLOAD, { ...ada, 'Work Secondary Email': secondary });
      expect(file.people).toMatchObject([{ secondaryEmails: [] }]);
    },
  );
});
