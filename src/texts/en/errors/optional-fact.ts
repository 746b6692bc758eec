/** A fact that an error may lack, with what stands before it only where it is there. */
export function after(prefix: string, fact: string): string {
  return fact === '' ? '' : `${prefix}${fact}`;
}

export function spaced(fact: string): string {
  return after(' ', fact);
}

export function inBrackets(fact: string): string {
  return fact === '' ? '' : ` (${fact})`;
}
