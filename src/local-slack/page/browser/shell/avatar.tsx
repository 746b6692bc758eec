import type { PagePerson } from '../../wire.ts';
import { personName } from '../state/person-name.ts';

const HUES = [262, 199, 152, 28, 340, 221, 92, 4];

/** The first letters of a name on a colour that always belongs to this name. */
export function Avatar({
  person,
  name,
  small,
}: {
  person?: PagePerson | undefined;
  name?: string;
  small?: boolean;
}) {
  const shown = name ?? personName(person, '?');
  const hue = HUES[[...shown].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % HUES.length];
  return (
    <span
      class={small ? 'avatar small' : 'avatar'}
      style={{ background: `hsl(${hue} 42% 42%)` }}
      aria-hidden="true"
    >
      {initialsOf(shown)}
    </span>
  );
}

/** Two letters of a Latin name, one of a Korean or Japanese one. */
function initialsOf(name: string): string {
  const words = name.split(/[\s.-]+/).filter(Boolean);
  const [first = '?'] = [...(words[0] ?? '?')];
  const [second = ''] = /^\p{Script=Latin}/u.test(first) && words.length > 1 ? [...(words.at(-1) ?? '')] : [];
  return `${first}${second}`.toUpperCase();
}
