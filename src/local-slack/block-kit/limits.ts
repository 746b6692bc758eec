/**
 * Slack's Block Kit limits, the only place where they stand. From the block, element and composition object
 * pages of docs.slack.dev and the comments of @slack/types 3.2. Lengths count Unicode code points, as Slack's
 * own schema validator does (`mb_strlen`).
 */
export const LIMITS = {
  viewBlocks: 100,
  messageBlocks: 50,
  messageAttachments: 100,
  /** Characters in all markdown blocks of one message together. */
  markdownTotal: 12_000,
  tablesPerMessage: 1,

  viewTitle: 24,
  viewSubmit: 24,
  viewClose: 24,
  privateMetadata: 3_000,
  callbackId: 255,
  externalId: 255,
  /** "250kb". Guessed: decimal kilobytes of the JSON in UTF-8, the smaller reading. */
  viewBytes: 250_000,

  blockId: 255,
  actionId: 255,
  text: 3_000,
  url: 3_000,

  sectionText: 3_000,
  sectionFields: 10,
  sectionFieldText: 2_000,
  headerText: 150,
  contextElements: 10,
  actionsElements: 25,
  inputLabel: 2_000,
  inputHint: 2_000,
  imageAltText: 2_000,
  imageTitle: 2_000,
  tableRows: 100,
  tableColumns: 20,
  richTextIndent: 8,

  buttonText: 75,
  buttonValue: 2_000,
  accessibilityLabel: 75,
  placeholder: 150,
  inputMinLength: 3_000,
  maxFiles: 10,
  richTextInputLines: 100,

  selectOptions: 100,
  optionGroups: 100,
  optionGroupLabel: 75,
  choiceOptions: 10,
  overflowOptions: 5,
  optionText: 75,
  /** The docs say 150, the comments of @slack/types say 75: the smaller, so that what passes here passes there. */
  optionValue: 75,
  optionDescription: 75,

  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
} as const;
