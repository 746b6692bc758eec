/** One attribute as `/Schemas` describes it (RFC 7643 §7). */
export interface ScimAttribute {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'dateTime' | 'reference' | 'complex';
  readonly multiValued: boolean;
  readonly description: string;
  readonly required: boolean;
  readonly caseExact: boolean;
  readonly mutability: 'readWrite' | 'readOnly' | 'immutable';
  readonly returned: 'always' | 'default';
  readonly uniqueness: 'none' | 'server';
  readonly subAttributes?: readonly ScimAttribute[];
}

export interface ScimSchema {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly attributes: readonly ScimAttribute[];
}

const PLAIN = {
  type: 'string',
  multiValued: false,
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
} as const;

type Traits = Partial<Omit<ScimAttribute, 'name' | 'description'>>;

export function text(name: string, description: string, traits: Traits = {}): ScimAttribute {
  return { ...PLAIN, name, description, ...traits };
}

export function flag(name: string, description: string): ScimAttribute {
  return { ...PLAIN, name, description, type: 'boolean' };
}

export function complex(
  name: string,
  description: string,
  subAttributes: readonly ScimAttribute[],
  traits: Traits = {},
): ScimAttribute {
  return { ...PLAIN, name, description, type: 'complex', subAttributes, ...traits };
}

/** A multi-valued attribute of the common form: value, display, type, primary (RFC 7643 §2.4). */
export function plural(name: string, description: string): ScimAttribute {
  const parts = [
    text('value', 'The value.'),
    text('display', 'How it is shown.'),
    text('type', 'What it is for, like work or home.'),
    flag('primary', 'The one that counts; one at most.'),
  ];
  return complex(name, description, parts, { multiValued: true });
}
