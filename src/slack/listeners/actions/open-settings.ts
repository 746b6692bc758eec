import type { ModalView } from '@slack/types';
import { DEFAULT_UNIT_ATTRIBUTE } from '../../../domain/unit-attribute.ts';
import { requirePermission } from '../../../use-cases/read-caller.ts';
import { SourceTokenUnknown } from '../../../use-cases/source-token.ts';
import { rolesView } from '../../blocks/modals/roles-view.ts';
import { rulesView } from '../../blocks/modals/rules-view.ts';
import { sourceRevokeView, sourceTokenView } from '../../blocks/modals/source-token-view.ts';
import { sourceUnitsView } from '../../blocks/modals/source-units-view.ts';
import type { RowVerb } from '../../blocks/row-option.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import type { ModalTarget } from '../support/modal-target.ts';
import type { Scene } from '../support/read-scene.ts';
import { showModal } from '../support/show-modal.ts';

/** A modal for owners. */
function openForOwner(
  deps: ListenerDeps,
  { texts, caller }: Scene,
  modal: ModalTarget,
  title: string,
  build: () => Promise<ModalView>,
): Promise<void> {
  return showModal(deps, { ...modal, texts, title }, () => {
    requirePermission(caller, 'configure');
    return build();
  });
}

export function openRules(deps: ListenerDeps, scene: Scene, modal: ModalTarget): Promise<void> {
  const { texts, policy } = scene;
  return openForOwner(deps, scene, modal, texts.settings.rules.title, () =>
    Promise.resolve(rulesView(texts, policy)),
  );
}

export function openRoles(deps: ListenerDeps, scene: Scene, modal: ModalTarget): Promise<void> {
  const { texts } = scene;
  return openForOwner(deps, scene, modal, texts.settings.roles.title, () =>
    Promise.resolve(rolesView(texts)),
  );
}

export function openSource(deps: ListenerDeps, scene: Scene, modal: ModalTarget): Promise<void> {
  const { texts } = scene;
  return openForOwner(deps, scene, modal, texts.settings.token.newTitle, () =>
    Promise.resolve(sourceTokenView(texts, null)),
  );
}

/** The ⋯ of a source: a new token, none any more, or what its units are taken from. */
export function openSourceRow(
  deps: ListenerDeps,
  scene: Scene,
  modal: ModalTarget,
  verb: RowVerb,
  sourceId: string,
): Promise<void> {
  const { texts, connection } = scene;
  const t = texts.settings.token;
  const title =
    verb === 'units' ? texts.settings.units.title : verb === 'revoke' ? t.revokeTitle : t.rotateTitle;
  return openForOwner(deps, scene, modal, title, async () => {
    const sources = await deps.ports.directory.sources(connection.id);
    const source = sources.find(({ id, kind }) => id === sourceId && kind === 'scim');
    if (source === undefined) throw new SourceTokenUnknown('no such source pushes', { name: sourceId });
    if (verb === 'units') {
      const units = await deps.ports.unitChoices.list(connection.id);
      return sourceUnitsView(texts, source.name, units.get(source.id) ?? DEFAULT_UNIT_ATTRIBUTE);
    }
    return verb === 'revoke' ? sourceRevokeView(texts, source.name) : sourceTokenView(texts, source.name);
  });
}
