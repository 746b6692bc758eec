import type { CreatePart } from '../server/part.ts';
import { FILE_METHODS } from './file-methods.ts';
import { createFileRoutes } from './file-routes.ts';

/** Uploads by an app, files that people hand over in a modal, and downloads. */
export const createFilesPart: CreatePart = (deps) => ({
  name: 'files',
  methods: FILE_METHODS,
  routes: createFileRoutes(deps),
});
