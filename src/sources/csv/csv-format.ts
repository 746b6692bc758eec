/** The kinds of directory file that are known by their heading; the values of `--format`. */
export const CSV_FORMATS = ['google', 'entra', 'okta', 'jumpcloud', 'slack', 'plain'] as const;

export type CsvFormat = (typeof CSV_FORMATS)[number];
