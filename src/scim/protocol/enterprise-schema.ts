import { complex, type ScimSchema, text } from './scim-attribute.ts';
import { ENTERPRISE_URN } from './scim-urns.ts';

const MANAGER = [
  text('value', 'The id of the manager.', { caseExact: true }),
  text('$ref', 'The address of the manager.', { type: 'reference', caseExact: true }),
  text('displayName', 'The name of the manager.'),
];

/** RFC 7643 §4.3. */
export const ENTERPRISE_SCHEMA: ScimSchema = {
  id: ENTERPRISE_URN,
  name: 'EnterpriseUser',
  description: 'What a company knows about a person',
  attributes: [
    text('employeeNumber', 'The number that the organisation knows the person by.'),
    text('costCenter', 'The cost centre.'),
    text('organization', 'The first step of the unit.'),
    text('division', 'The second step of the unit.'),
    text('department', 'The last step of the unit.'),
    complex('manager', 'The person’s manager.', MANAGER),
  ],
};
