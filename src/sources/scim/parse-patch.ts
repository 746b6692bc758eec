import { z } from 'zod';
import { PATCH_MESSAGE_URN } from '../../scim/protocol/scim-urns.ts';
import { type AttributePath, parsePath, WHOLE_EXTENSION, writePath } from './attribute-path.ts';
import type { ResourceKind } from './known-schemas.ts';
import { isObject } from './read-attributes.ts';
import { ScimFault } from './scim-fault.ts';

/** One step of a PATCH whose target the schema knows. */
export interface PatchStep {
  readonly op: 'add' | 'remove' | 'replace';
  readonly path: AttributePath;
  /** As the source wrote it; undefined: there was none. */
  readonly value: unknown;
}

const MOST_OPERATIONS = 10_000;

const patchSchema = z.object({
  schemas: z
    .array(z.string())
    .refine((schemas) => schemas.some((urn) => urn.toLowerCase() === PATCH_MESSAGE_URN.toLowerCase()))
    .nullish(),
  Operations: z
    .array(
      z.object({
        // Entra writes `Add` and `Replace`, unless its tenant has a feature flag.
        op: z
          .string()
          .toLowerCase()
          .pipe(z.enum(['add', 'remove', 'replace'])),
        path: z.string().nullish(),
        value: z.unknown().optional(),
      }),
    )
    .min(1)
    .max(MOST_OPERATIONS),
});

/**
 * The steps of a PATCH (RFC 7644 §3.5.2), both of Entra's dialects and Okta's: an operation without a path is one
 * for each of its keys, which may be dotted or begin with a URN. What no schema knows is passed over: it is not
 * kept anyway, and the leaver in the same request must not stay because of it.
 */
export function parsePatch(body: unknown, kind: ResourceKind): readonly PatchStep[] {
  const parsed = patchSchema.safeParse(body);
  if (!parsed.success) {
    const at = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new ScimFault(400, 'invalidSyntax', `This is no PatchOp message: look at “${at}”.`);
  }
  return parsed.data.Operations.flatMap(({ op, path, value }) => {
    if (path !== null && path !== undefined && path !== '') return toSteps(op, path, value, kind);
    if (op === 'remove') throw new ScimFault(400, 'noTarget', 'To remove something, say its path.');
    if (!isObject(value)) {
      throw new ScimFault(400, 'invalidValue', 'Without a path, value must be an object.');
    }
    return Object.entries(value).flatMap(([key, part]) => toLenientSteps(op, key, part, kind));
  });
}

/** Okta sends the group's id along with its new name: what cannot be written is passed over, unless asked for by path. */
function toLenientSteps(
  op: 'add' | 'replace',
  key: string,
  value: unknown,
  kind: ResourceKind,
): readonly PatchStep[] {
  const path = parsePath(key, kind);
  if (path !== null && path !== WHOLE_EXTENSION && path.attribute.mutability === 'readOnly') return [];
  return toSteps(op, key, value, kind);
}

function toSteps(
  op: PatchStep['op'],
  text: string,
  value: unknown,
  kind: ResourceKind,
): readonly PatchStep[] {
  const path = parsePath(text, kind);
  if (path === null) return [];
  if (path === WHOLE_EXTENSION) return toExtensionSteps(op, value, kind);
  if (path.attribute.mutability === 'readOnly') {
    throw new ScimFault(400, 'mutability', `${writePath(path)} cannot be written.`);
  }
  if (op !== 'remove' && value === undefined) {
    throw new ScimFault(400, 'invalidValue', `${writePath(path)} needs a value.`);
  }
  return [{ op, path, value }];
}

function toExtensionSteps(op: PatchStep['op'], value: unknown, kind: ResourceKind): readonly PatchStep[] {
  const { extension } = kind;
  if (extension === null) return [];
  if (op === 'remove') {
    return extension.attributes.map((attribute) => ({
      op,
      path: { urn: extension.urn, attribute, filter: null, sub: null },
      value: undefined,
    }));
  }
  if (!isObject(value)) {
    throw new ScimFault(400, 'invalidValue', `${extension.urn} must be an object.`);
  }
  return Object.entries(value).flatMap(([key, part]) => toSteps(op, `${extension.urn}:${key}`, part, kind));
}
