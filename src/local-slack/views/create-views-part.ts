import type { CreatePart } from '../server/part.ts';
import { MODAL_METHODS } from './modal-methods.ts';
import { publishMethod } from './publish-method.ts';

/** Modals and Home tabs. */
export const createViewsPart: CreatePart = () => ({
  name: 'views',
  methods: [...MODAL_METHODS, publishMethod],
});
