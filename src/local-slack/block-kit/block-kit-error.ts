/** One fault, in the format of an entry of `blocks.validate`'s `errors`. */
export interface BlockKitError {
  code: 'missing_field' | 'invalid_type' | 'failed_constraint';
  message: string;
  /** JSON pointer into the arguments of the call: `/view/blocks/0/text/text`, `/blocks/3`. */
  pointer: string;
  constraint?: { type: string; expected?: unknown; got?: unknown };
  /** The name of a missing field. */
  field?: string;
}

// Codes, messages and constraints are those of Slack's own schema validator (github.com/slackhq/hack-json-schema);
// the messages were also seen in answers of the real API.

export function missingField(pointer: string, field: string): BlockKitError {
  return { code: 'missing_field', message: `missing required field: ${field}`, pointer, field };
}

export function wrongType(pointer: string, wanted: string): BlockKitError {
  return { code: 'invalid_type', message: `must provide ${wanted}`, pointer };
}

export function failedConstraint(
  pointer: string,
  message: string,
  type: string,
  expected?: unknown,
  got?: unknown,
): BlockKitError {
  const constraint: BlockKitError['constraint'] = { type };
  if (expected !== undefined) constraint.expected = expected;
  if (got !== undefined) constraint.got = got;
  return { code: 'failed_constraint', message, pointer, constraint };
}

/** Seen: "unsupported type: data_table [json-pointer:/view/blocks/5/type]". */
export function unsupportedType(pointer: string, expected: readonly string[], got: string): BlockKitError {
  return failedConstraint(`${pointer}/type`, `unsupported type: ${got}`, 'one_of', expected, got);
}
