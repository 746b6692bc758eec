import { validateMethod } from '../block-kit/validate-method.ts';
import type { CreatePart } from '../server/part.ts';
import { CHANGE_METHODS } from './change-message.ts';
import { CONVERSATION_METHODS } from './conversation-methods.ts';
import { postEphemeralMethod } from './post-ephemeral.ts';
import { postMessageMethod } from './post-message.ts';
import { createResponseUrlRoutes } from './response-url-routes.ts';

/** Conversations and what is said in them. */
export const createMessagesPart: CreatePart = (deps) => ({
  name: 'messages',
  methods: [
    postMessageMethod,
    postEphemeralMethod,
    ...CHANGE_METHODS,
    ...CONVERSATION_METHODS,
    validateMethod,
  ],
  routes: createResponseUrlRoutes(deps),
});
