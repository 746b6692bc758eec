/** What a variable of the environment is for and where its value comes from (interfaces.md, Environment). */
export interface ConfigVariableText {
  readonly purpose: string;
  readonly where: string;
}

const APP_PAGE = 'api.slack.com/apps → your app';

const slack = {
  SLACK_CLIENT_ID: {
    purpose: 'the id of your Slack app, for connecting by Slack’s own page',
    where: `${APP_PAGE} → Basic Information → App Credentials`,
  },
  SLACK_CLIENT_SECRET: {
    purpose: 'the secret of your Slack app, for connecting by Slack’s own page',
    where: `${APP_PAGE} → Basic Information → App Credentials`,
  },
  SLACK_SIGNING_SECRET: {
    purpose: 'proves that a request comes from Slack',
    where: `${APP_PAGE} → Basic Information → App Credentials`,
  },
  SLACK_BOT_TOKEN: {
    purpose: 'the bot token (xoxb-…) of your app, when you connect without Slack’s page',
    where: `${APP_PAGE} → OAuth & Permissions`,
  },
  SLACK_ADMIN_TOKEN: {
    purpose: 'the user token (xoxp-…) with the scope “admin”, when you connect without Slack’s page',
    where: `${APP_PAGE} → OAuth & Permissions, installed by an owner of the Slack workspace`,
  },
  SLACK_APP_TOKEN: {
    purpose: 'the app-level token (xapp-…) for Socket Mode, which needs no public address',
    where: `${APP_PAGE} → Basic Information → App-Level Tokens, with connections:write`,
  },
  SLACK_API_URL: {
    purpose: 'the address of Slack’s Web API',
    where: 'leave it out, except for GovSlack (https://slack-gov.com/api/) or a stand-in',
  },
  SLACK_SCIM_URL: {
    purpose: 'the address of Slack’s SCIM API',
    where: 'leave it out, except for GovSlack or a stand-in',
  },
  SLACK_AUTHORIZE_URL: {
    purpose: 'the address of Slack’s consent page',
    where: 'leave it out, except for GovSlack or a stand-in',
  },
  SLACK_TEAM: {
    purpose: 'which Slack workspace may connect',
    where:
      'its id (T… or E…), its domain, its SSO address such as https://acme.slack.com/sso/saml, several with commas, or “any”',
  },
} satisfies Record<string, ConfigVariableText>;

const ENTRA_APP = 'entra.microsoft.com → App registrations → your app';

const directories = {
  GOOGLE_CREDENTIALS_FILE: {
    purpose: 'the key file of the service account that reads Google Workspace’s directory',
    where:
      'console.cloud.google.com → IAM → Service accounts → your account → Keys → Add key → JSON; give its path',
  },
  GOOGLE_ADMIN_EMAIL: {
    purpose: 'the Google administrator whom the service account acts as',
    where: 'the address of an administrator who may see users and groups, in admin.google.com',
  },
  GOOGLE_API_URL: {
    purpose: 'the address of Google’s Directory API',
    where: 'leave it out, except for a stand-in',
  },
  GOOGLE_TOKEN_URL: {
    purpose: 'the address that Google’s tokens come from',
    where: 'leave it out, except for a stand-in',
  },
  GRAPH_TENANT_ID: {
    purpose: 'the Microsoft Entra tenant whose directory is read',
    where: `${ENTRA_APP} → Overview → Directory (tenant) ID`,
  },
  GRAPH_CLIENT_ID: {
    purpose: 'the app registration that reads Microsoft Entra’s directory',
    where: `${ENTRA_APP} → Overview → Application (client) ID`,
  },
  GRAPH_CLIENT_SECRET: {
    purpose: 'the secret of that app registration',
    where: `${ENTRA_APP} → Certificates & secrets → New client secret → Value`,
  },
  GRAPH_API_URL: {
    purpose: 'the address of Microsoft Graph, with its version',
    where: 'leave it out, except for a national cloud such as https://graph.microsoft.us/v1.0/ or a stand-in',
  },
  GRAPH_LOGIN_URL: {
    purpose: 'the address that Microsoft’s tokens come from',
    where:
      'leave it out, except for a national cloud such as https://login.microsoftonline.us/ or a stand-in',
  },
} satisfies Record<string, ConfigVariableText>;

const machine = {
  DATABASE_URL: {
    purpose: 'the PostgreSQL database; without it Rollcall keeps an embedded one in DATA_DIR',
    where: 'postgresql://user:password@host:5432/database of PostgreSQL 15 or newer',
  },
  DATA_DIR: {
    purpose: 'the folder for the embedded database and the keys',
    where: 'a folder that Rollcall may write to; .rollcall when left out',
  },
  ROLLCALL_KEYS: {
    purpose: 'the keys that encrypt tokens and seal receipts, newest first',
    where:
      "make one with: node -p \"'k1:' + crypto.randomBytes(32).toString('base64')\", several with commas",
  },
  PUBLIC_URL: {
    purpose: 'the address at which Slack reaches Rollcall',
    where: 'https://… of your server; the same as in the Slack app’s request URLs',
  },
  PORT: {
    purpose: 'the port that Rollcall listens on',
    where: 'a free port from 0 to 65535; 3000 when left out',
  },
  HOST: { purpose: 'the interface that Rollcall listens on', where: '127.0.0.1, or 0.0.0.0 for all' },
  LOCAL_SLACK_PORT: {
    purpose: 'the port of the local Slack',
    where: 'a free port from 0 to 65535; 3100 when left out',
  },
  SCIM_BUDGET: {
    purpose: 'the share of Slack’s SCIM limits that Rollcall may use',
    where: 'a number above 0, such as 0.5, which is used when left out',
  },
  RECONCILE_EVERY: {
    purpose: 'how long after a comparison the next one starts',
    where: 'a time such as 15m or 1h; 15m when left out',
  },
  LOG_LEVEL: { purpose: 'how much is logged', where: 'debug, info, warn or error; info when left out' },
  METRICS_TOKEN: {
    purpose: 'protects /metrics',
    where: 'any long random text that your monitoring sends as a bearer token',
  },
  IMPORT_FOLDER: {
    purpose: 'the folder whose CSV files are imported as soon as they are complete',
    where: 'a folder that Rollcall may write to; files are moved to done or refused in it',
  },
} satisfies Record<string, ConfigVariableText>;

export const config = {
  variables: { ...slack, ...directories, ...machine },
  missing: 'missing',
  wrong: 'not usable',
  next: (variable: ConfigVariableText) => `It is ${variable.purpose}. Get it here: ${variable.where}.`,
};
