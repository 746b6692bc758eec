/** Name of the source of people whom no directory knows: an admin added them (D2). */
export const BY_HAND = 'By hand';
