/** One way to break a rule, and the test that has to notice. */
export interface RuleBreak {
  readonly rule: string;
  /** What goes wrong, in a few words. */
  readonly how: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly from: string;
  readonly to: string;
  /** Of the tests in this file, one that cites the rule fails. */
  readonly test: string;
}
