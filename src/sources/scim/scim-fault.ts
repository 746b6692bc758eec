import { ERROR_URN } from '../../scim/protocol/scim-urns.ts';

/** The detail error keywords of RFC 7644 §3.12. */
export type ScimType =
  | 'invalidFilter'
  | 'tooMany'
  | 'uniqueness'
  | 'mutability'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'noTarget'
  | 'invalidValue';

/** What a source is told when its request cannot be carried out; the detail names no other source and no person. */
export class ScimFault extends Error {
  readonly status: number;
  readonly scimType: ScimType | null;

  constructor(status: number, scimType: ScimType | null, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.status = status;
    this.scimType = scimType;
  }
}

export function badValue(path: string, wanted: string): ScimFault {
  return new ScimFault(400, 'invalidValue', `${path} must be ${wanted}.`);
}

/** RFC 7644 §3.12: the status is text in the body. */
export function toErrorBody({ status, scimType, message }: ScimFault): object {
  return {
    schemas: [ERROR_URN],
    ...(scimType === null ? {} : { scimType }),
    detail: message,
    status: String(status),
  };
}
