/** `/provision what-if`. */
export const whatIf = {
  title: (asked: string) => `What if: ${asked}`,
  working: 'Looking at what that would do. The answer comes here.',
  looked: 'Nothing was changed: this only shows what would be, by what Rollcall last read of Slack.',
  posted: (name: string) => `${name} asked what would be. Nothing was changed.`,
  post: 'Post to this channel',
  postedOnce: 'It is in the channel.',
  helpTitle: 'Say what you are thinking about:',
  examples: [
    'delete group engineering',
    'delete unit /Sales/EMEA',
    'move unit /Sales/EMEA to /Support',
    'suspend ada@example.com',
    'unassign group engineering',
    'assign unit /Sales',
  ],
} as const;
