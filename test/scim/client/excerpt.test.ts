import { expect, it } from 'vitest';
import { excerptOf } from '../../../src/scim/client/excerpt.ts';

it('[R3] shows the text of a page without markup and without tokens', () => {
  const page =
    '<html><style>h1{color:red}</style><h1>Bad  Gateway</h1>\n<p>Authorization: Bearer abc.def xoxp-12-34-ab xoxe.xoxp-1-Mi0</p></html>';
  expect(excerptOf(page)).toBe('Bad Gateway Authorization: Bearer [token] [token] [token]');
});

it('is short', () => {
  expect(excerptOf('x'.repeat(10_000))).toHaveLength(161);
});
