import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface DropZoneProps {
  add(files: FileList | null | undefined): void;
  children: ComponentChildren;
}

/** Takes files that are dropped on it: a shortcut for what the input inside does. */
export function DropZone({ add, children }: DropZoneProps) {
  const [isOver, setOver] = useState(false);
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer?.files);
  };
  return (
    <fieldset
      class={isOver ? 'file-input over' : 'file-input'}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {children}
    </fieldset>
  );
}
