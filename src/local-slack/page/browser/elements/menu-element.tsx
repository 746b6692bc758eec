import { useSurface } from '../blocks/surface.ts';
import { asText, isObject, textOf } from '../json.ts';
import { type Page, usePage } from '../state/page-context.ts';
import { personName } from '../state/person-name.ts';
import { searchPeople } from '../state/search-people.ts';
import { Combobox } from './combobox.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import type { ElementProps } from './element-props.ts';
import { chosenOf, groupsOf, type Option, type OptionGroup, toOption } from './option.ts';
import { useField } from './use-field.ts';
import type { OfferSource } from './use-offers.ts';

/** "The default value is `3`" (external select). */
const DEFAULT_LEAST = 3;

/** Every kind of select menu: of options, of what the app offers, of people, of channels. */
export function MenuElement(props: ElementProps) {
  const { element, labelledBy, describedBy, invalid, required } = props;
  const page = usePage();
  const { value, busy, change, asking } = useField(props);
  const type = asText(element.type).replace('multi_', '');
  const many = element.type !== type;
  const onChange = (chosen: Option[]) => {
    const sources = chosen.map(({ source }) => source);
    const most = Number(element.max_selected_items ?? Number.POSITIVE_INFINITY);
    if (sources.length <= most) change(many ? sources : (sources[0] ?? null));
  };
  return (
    <>
      <Combobox
        {...useSource(props, type, page)}
        selected={
          type.endsWith('static_select') || type.endsWith('external_select')
            ? chosenOf(value)
            : namedOf(value, page)
        }
        many={many}
        placeholder={textOf(element.placeholder) || 'Select an option'}
        onChange={onChange}
        labelledBy={labelledBy}
        describedBy={describedBy}
        invalid={invalid}
        required={required}
        busy={busy}
        autofocus={element.focus_on_load === true}
      />
      {asking && <ConfirmDialog {...asking} />}
    </>
  );
}

function useSource({ element, blockId, actionId }: ElementProps, type: string, page: Page): OfferSource {
  const { suggest } = useSurface();
  if (type === 'external_select') {
    const load = async (query: string): Promise<OptionGroup[]> => [
      { label: '', options: (await suggest(blockId, actionId, query)).filter(isObject).map(toOption) },
    ];
    return { groups: [], load, least: Number(element.min_query_length ?? DEFAULT_LEAST) };
  }
  if (type === 'users_select') {
    const load = async (query: string): Promise<OptionGroup[]> => {
      const people = await searchPeople(page, query);
      return [{ label: '', options: people.map((person) => named(person.id, personName(person))) }];
    };
    return { groups: [], load, least: 0 };
  }
  if (type === 'static_select') return { groups: groupsOf(element), least: 0 };
  const options = Object.entries(page.channelNames).map(([id, name]) => named(id, `#${name}`));
  return { groups: [{ label: '', options }], least: 0 };
}

function named(id: string, text: string): Option {
  return { value: id, text, description: '', source: id };
}

function namedOf(value: unknown, { people, channelNames }: Page): Option[] {
  return [value].flat().flatMap((id) => {
    if (typeof id !== 'string') return [];
    return [named(id, channelNames[id] ? `#${channelNames[id]}` : personName(people[id], id))];
  });
}
