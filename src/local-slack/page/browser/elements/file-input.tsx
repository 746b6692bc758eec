import { useId, useState } from 'preact/hooks';
import { asText, isObject, type Json } from '../json.ts';
import { DropZone } from './drop-zone.tsx';
import type { ElementProps } from './element-props.ts';
import { readFile } from './read-file.ts';
import { useField } from './use-field.ts';

/** Files of this machine; they are uploaded when the modal is submitted. */
export function FileInput(props: ElementProps) {
  const { element, labelledBy, describedBy, invalid } = props;
  const { chosen, most, types, refusal, add, remove } = useFiles(props);
  const inputId = useId();
  return (
    <DropZone add={add}>
      {chosen.map((file) => (
        <div key={asText(file.name)} class="file">
          <span>{asText(file.name)}</span>
          <button
            type="button"
            class="clear"
            aria-label={`Remove ${asText(file.name)}`}
            onClick={() => remove(file)}
          >
            ×
          </button>
        </div>
      ))}
      {chosen.length < most && (
        <label class="button" for={inputId}>
          Choose {most === 1 ? 'a file' : 'files'}, or drop {most === 1 ? 'it' : 'them'} here
        </label>
      )}
      <input
        id={inputId}
        type="file"
        class="visually-hidden"
        multiple={most > 1}
        accept={types.map((type) => `.${type}`).join(',')}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        data-autofocus={element.focus_on_load === true || undefined}
        onChange={({ currentTarget }) => {
          add(currentTarget.files);
          currentTarget.value = '';
        }}
      />
      {refusal && <p role="alert">{refusal}</p>}
    </DropZone>
  );
}

/** "Maximum number of files … minimum 1, maximum 10; the default is 10" (file input element). */
const DEFAULT_MOST = 10;

function useFiles(props: ElementProps) {
  const { value, enter } = useField(props);
  const [refusal, setRefusal] = useState('');
  const { max_files, filetypes } = props.element;
  const most = Number(max_files ?? DEFAULT_MOST);
  const types = Array.isArray(filetypes) ? filetypes.map(String) : [];
  const chosen = Array.isArray(value) ? value.filter(isObject) : [];
  const add = async (list: FileList | null | undefined) => {
    const files = [...(list ?? [])];
    const wrong = files.find(({ name }) => !fits(name, types));
    const tooMany = chosen.length + files.length > most && `No more than ${most} here.`;
    const no = wrong ? `${wrong.name} is none of: ${types.join(', ')}` : tooMany || '';
    setRefusal(no);
    if (no === '') enter([...chosen, ...(await Promise.all(files.map(readFile)))]);
  };
  const remove = (file: Json) => enter(chosen.filter((one) => one !== file));
  return { chosen, most, types, refusal, add: (list: FileList | null | undefined) => void add(list), remove };
}

function fits(name: string, types: readonly string[]): boolean {
  return types.length === 0 || types.some((type) => name.toLowerCase().endsWith(`.${type.toLowerCase()}`));
}
