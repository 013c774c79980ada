import { type DragEvent, useEffect, useRef, useState } from 'react';

/** Lists of scans on the screen, the newest last: a paste belongs to the one that was opened last. */
const pasteTargets: symbol[] = [];

function picturesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])];
}

/** Words that were copied with a picture of them (as Word does) are pasted as words where somebody types. */
function isTyping(target: EventTarget | null, data: DataTransfer | null): boolean {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField && (data?.types.includes('text/plain') ?? false);
}

/** Files that are dropped on an area, or pasted while it is on the screen. */
export function useScanDrop(
  active: boolean,
  onDropped: (files: File[]) => void,
  onPasted: (files: File[]) => void,
) {
  const [over, setOver] = useState(false);
  const newest = useRef(onPasted);
  useEffect(() => {
    newest.current = onPasted;
  });

  useEffect(() => {
    if (!active) return;
    const mine = Symbol('scans');
    pasteTargets.push(mine);
    function onPaste(event: ClipboardEvent): void {
      const files = picturesIn(event.clipboardData);
      if (files.length === 0 || pasteTargets.at(-1) !== mine) return;
      if (isTyping(event.target, event.clipboardData)) return;
      event.preventDefault();
      newest.current(files);
    }
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('paste', onPaste);
      pasteTargets.splice(pasteTargets.indexOf(mine), 1);
    };
  }, [active]);

  const hasFiles = (event: DragEvent) => active && event.dataTransfer.types.includes('Files');
  return {
    over,
    handlers: {
      onDragOver(event: DragEvent) {
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop(event: DragEvent) {
        setOver(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        onDropped(picturesIn(event.dataTransfer));
      },
    },
  };
}
