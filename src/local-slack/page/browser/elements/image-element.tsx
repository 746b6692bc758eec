import { asText, type Json } from '../json.ts';

export function ImageElement({ element }: { element: Json }) {
  return <img class="image-element" src={asText(element.image_url)} alt={asText(element.alt_text)} />;
}
