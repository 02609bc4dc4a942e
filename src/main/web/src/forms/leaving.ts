import type { Autosave } from './autosave';

/**
 * Saves what is typed when the page goes, and has the browser ask first where something is not saved.
 *
 * @param read takes over what is being typed and gives what saves it
 * @returns what ends the watch
 */
export function watchLeaving(read: () => Autosave): () => void {
  const leaving = (event: BeforeUnloadEvent): void => {
    const autosave = read();
    if (autosave.isUnsaved) {
      void autosave.flush(true);
      event.preventDefault();
    }
  };
  const hiding = (): void => void read().flush(true);
  window.addEventListener('beforeunload', leaving);
  window.addEventListener('pagehide', hiding);
  return () => {
    window.removeEventListener('beforeunload', leaving);
    window.removeEventListener('pagehide', hiding);
  };
}
