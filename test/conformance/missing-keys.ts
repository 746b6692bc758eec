const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The keys that `model` has and `answer` has not, as paths, nested ones included. Of lists every entry of the
 * answer is held against the model's first. Below a null and below an empty list nothing is asked.
 */
export function missingKeys(model: unknown, answer: unknown, path = ''): readonly string[] {
  if (Array.isArray(model)) {
    if (!Array.isArray(answer) || model.length === 0) return [];
    return [...new Set(answer.flatMap((entry) => missingKeys(model[0], entry, `${path}[]`)))];
  }
  if (!isObject(model) || !isObject(answer)) return [];
  return Object.entries(model).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`;
    return key in answer ? missingKeys(value, answer[key], at) : [at];
  });
}
