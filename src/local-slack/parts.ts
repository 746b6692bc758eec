import { createDeliveryPart } from './delivery/create-delivery-part.ts';
import { createFilesPart } from './files/create-files-part.ts';
import { createMessagesPart } from './messages/create-messages-part.ts';
import { createOAuthPart } from './oauth/create-oauth-part.ts';
import { createPagePart } from './page/server/create-page-part.ts';
import { createScimPart } from './scim/create-scim-part.ts';
import type { CreatePart } from './server/part.ts';
import { createViewsPart } from './views/create-views-part.ts';
import { createWebApiPart } from './web-api/create-web-api-part.ts';

/** Every piece of this Slack, in the order in which paths are tried. */
export const PARTS: readonly CreatePart[] = [
  createScimPart,
  createWebApiPart,
  createOAuthPart,
  createMessagesPart,
  createFilesPart,
  createViewsPart,
  createDeliveryPart,
  createPagePart,
];
