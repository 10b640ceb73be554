import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { keepTyped } from "@/components/ui/form/kept/keep-typed";
import type { FormState } from "@/lib/kernel/outcome";

type Answer = FormState<{ revision: number }>;
type Action = (before: Answer, data: FormData) => Promise<Answer>;

/** After the last change. Leaving a field saves at once. */
const PAUSE_MS = 3000;
const RETRY_MS = 10_000;

const reasonOf = (answer: Answer | null) => (answer?.status === "refused" ? answer.reason : null);

/**
 * Saves a form while it is filled in, one request at a time: React's own way of sending it would set it back to what
 * was saved, without what was typed meanwhile. `shown` is the revision of what the page shows as saved.
 */
export function useAutosave(action: Action, shown: number) {
  const router = useRouter();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isSaving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const revision = useRef(shown);
  const running = useRef<Promise<void>>(null);
  const timer = useRef<number>(undefined);
  const state = useRef({ isChanged: false, isStopped: false });

  const wait = (pause: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void save(), pause);
  };

  /** A press while something is being saved waits for its answer: leaving a field to press the button saves, too. */
  function save(): Promise<void> {
    window.clearTimeout(timer.current);
    running.current ??= send().finally(() => {
      running.current = null;
    });
    return running.current;
  }

  async function send(): Promise<void> {
    if (!form.current) return;
    state.current.isChanged = false;
    setSaving(true);
    const data = new FormData(form.current);
    data.set("revision", String(revision.current));
    const given = (await keepTyped(action as never)({ status: "idle" }, data)) as Answer;
    if (given.status === "done") revision.current = given.revision;
    const isOffline = reasonOf(given) === "no-answer";
    // Until its reader has seen what another host saved, theirs must not be written over.
    state.current.isStopped = reasonOf(given) === "saved-meanwhile";
    if (state.current.isStopped) router.refresh();
    else if (isOffline || state.current.isChanged) wait(isOffline ? RETRY_MS : PAUSE_MS);
    setSaving(false);
    setAnswer(given);
  }

  useEffect(() => () => window.clearTimeout(timer.current), []);

  return {
    answer,
    isSaving,
    change: (changed: HTMLFormElement) => {
      form.current = changed;
      state.current.isChanged = true;
      setAnswer((last) => (last?.status === "done" ? null : last));
      if (!state.current.isStopped) wait(PAUSE_MS);
    },
    leave: () => {
      if (state.current.isChanged && !state.current.isStopped) void save();
    },
    /** By the button: also over what another host saved, once it is shown. */
    press: (pressed: HTMLFormElement) => {
      form.current = pressed;
      if (state.current.isStopped) revision.current = shown;
      return save();
    },
  };
}
