import type { ComponentType } from 'preact';
import { UnknownBox } from '../blocks/unknown-box.tsx';
import { asText } from '../json.ts';
import { ButtonElement } from './button-element.tsx';
import { Choices } from './choices.tsx';
import { DateInput } from './date-input.tsx';
import type { ElementProps } from './element-props.ts';
import { FileInput } from './file-input.tsx';
import { ImageElement } from './image-element.tsx';
import { MenuElement } from './menu-element.tsx';
import { OverflowMenu } from './overflow-menu.tsx';
import { TextInput } from './text-input.tsx';

const ELEMENTS: Record<string, ComponentType<ElementProps>> = {
  button: ButtonElement,
  checkboxes: Choices,
  radio_buttons: Choices,
  datepicker: DateInput,
  timepicker: DateInput,
  file_input: FileInput,
  image: ImageElement,
  overflow: OverflowMenu,
  plain_text_input: TextInput,
  email_text_input: TextInput,
  url_text_input: TextInput,
  number_input: TextInput,
};

/** Any element of a block; one that is not known as a box with its JSON. */
export function Element(props: ElementProps) {
  const type = asText(props.element.type);
  const Known = Object.hasOwn(ELEMENTS, type)
    ? ELEMENTS[type]
    : type.endsWith('_select')
      ? MenuElement
      : undefined;
  return Known ? <Known {...props} /> : <UnknownBox what={`element ${type}`} json={props.element} />;
}
