import { useEffect } from "react";

type Keys = { pause: () => void; leave: () => void };

const hasOwnKeys = (target: EventTarget | null) =>
  target instanceof Element && target.closest("a, button, input") !== null;

/** The space bar pauses, Escape leaves. In full screen a browser takes the first Escape for itself. */
export function useWallKeys({ pause, leave }: Keys): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === "Escape") leave();
      if (event.key !== " " || hasOwnKeys(event.target)) return;
      event.preventDefault();
      pause();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [pause, leave]);
}
