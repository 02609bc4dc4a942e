import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * Text that the person types, and the value that was understood of it last; a value from elsewhere takes its place. That is
 * seen to as soon as it is drawn: later, more has been typed, and what was given would be taken for a value from elsewhere.
 */
export function useTyped<T>(given: T, text: (value: T) => string): [string, (typed: string, meant: T) => void] {
  const meant = useRef(given);
  const [typed, setTyped] = useState(text(given));
  useLayoutEffect(() => {
    if (text(meant.current) !== text(given)) {
      meant.current = given;
      setTyped(text(given));
    }
  }, [given]);
  return [typed, (newlyTyped, newlyMeant) => {
    meant.current = newlyMeant;
    setTyped(newlyTyped);
  }];
}
