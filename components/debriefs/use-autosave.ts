import { useEffect, useRef, useState } from "react";
import { keepTyped } from "@/components/ui/form/kept/keep-typed";
import { troubleTexts } from "@/components/ui/form/kept/trouble-texts";
import { isTooLarge } from "@/lib/kernel/http/body-limit";
import type { FormState } from "@/lib/kernel/outcome";

type Saved = { revision: number };
type Answer = FormState<Saved>;
type Action<Data extends Saved> = (
  before: FormState<Data>,
  data: FormData,
) => Promise<FormState<Data>>;

/** After the last change. Leaving a field saves at once. */
const PAUSE_MS = 3000;
const RETRY_MS = 10_000;

const isRefused = (answer: Answer, ...reasons: string[]) =>
  answer.status === "refused" && reasons.includes(answer.reason);
const isConflict = (answer: Answer) => isRefused(answer, "saved-meanwhile", "stale");
const triesAgain = (answer: Answer) => isRefused(answer, "no-answer", "too-many", "busy", "away");

/**
 * Saves a form while it is filled in, one request at a time: React's own way of sending it would set it back to what
 * was saved, without what was typed meanwhile. `shown` is the revision of what the page shows as saved; `showTheirs`
 * makes it show what was saved elsewhere.
 */
export function useAutosave<Data extends Saved>(
  action: Action<Data>,
  shown: number,
  showTheirs: () => void,
) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isSaving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const state = useRef<State>({ revision: shown, isChanged: false, isStopped: false });
  const queue = useQueue(send);

  async function send(): Promise<void> {
    if (!form.current) return;
    state.current.isChanged = false;
    setSaving(true);
    const given = await answerTo(action, form.current, state.current.revision);
    const isChangedMeanwhile = state.current.isChanged;
    if (given.status === "done") state.current.revision = given.revision;
    else state.current.isChanged = true;
    // Until its reader has seen what was saved elsewhere, that must not be written over.
    state.current.isStopped = isConflict(given);
    if (state.current.isStopped) showTheirs();
    else if (triesAgain(given)) queue.later(RETRY_MS);
    else if (isChangedMeanwhile) queue.later(PAUSE_MS);
    setSaving(false);
    setAnswer(given);
  }

  const leave = () => {
    if (state.current.isChanged && !state.current.isStopped) void queue.now();
  };
  useOnLeave(leave);

  return {
    answer,
    isSaving,
    change: (changed: HTMLFormElement) => {
      form.current = changed;
      state.current.isChanged = true;
      setAnswer((last) => (last?.status === "done" ? null : last));
      if (!state.current.isStopped) queue.later(PAUSE_MS);
    },
    leave,
    /** By the button: also over what was saved elsewhere, once it is shown. */
    press: (pressed: HTMLFormElement) => {
      form.current = pressed;
      if (state.current.isStopped) state.current.revision = shown;
      return queue.now();
    },
    ...otherwise(state, queue, form),
    isRunning: queue.isRunning,
    savedRevision: () => state.current.revision,
  };
}

type State = { revision: number; isChanged: boolean; isStopped: boolean };
type Ref<Value> = { current: Value };

/** For a form that is also sent in another way. */
function otherwise(
  state: Ref<State>,
  queue: ReturnType<typeof useQueue>,
  form: Ref<HTMLFormElement | null>,
) {
  return {
    /** Before it is sent. */
    stop: async (): Promise<void> => {
      await queue.stop();
      state.current.isChanged = false;
    },
    /** What was sent was not saved. */
    resume: () => {
      if (!form.current) return;
      state.current.isChanged = true;
      if (!state.current.isStopped) queue.later(PAUSE_MS);
    },
    /** What was saved has been seen. */
    accept: (revision: number) => {
      state.current = { ...state.current, revision, isStopped: false };
    },
  };
}

async function answerTo<Data extends Saved>(
  action: Action<Data>,
  form: HTMLFormElement,
  revision: number,
): Promise<Answer> {
  const data = new FormData(form);
  data.set("revision", String(revision));
  if (isTooLarge(data, location.pathname)) {
    const message = troubleTexts()["too-large"];
    return { status: "refused", reason: "too-large", message, values: {} };
  }
  return (await keepTyped(action as never)({ status: "idle" }, data)) as Answer;
}

/** Once, when the page is left. */
function useOnLeave(leave: () => void) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it needs is in refs
  useEffect(() => leave, []);
}

/** One at a time: what is wanted while one runs is done right after it. */
function useQueue(work: () => Promise<void>) {
  const timer = useRef<number>(undefined);
  const running = useRef<Promise<void>>(null);
  const isWanted = useRef(false);

  async function runAll(): Promise<void> {
    while (isWanted.current) {
      isWanted.current = false;
      await work();
    }
  }

  function now(): Promise<void> {
    window.clearTimeout(timer.current);
    isWanted.current = true;
    running.current ??= runAll().finally(() => {
      running.current = null;
    });
    return running.current;
  }

  useEffect(() => () => window.clearTimeout(timer.current), []);
  return {
    now,
    later: (pause: number) => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void now(), pause);
    },
    stop: async (): Promise<void> => {
      isWanted.current = false;
      await running.current;
      window.clearTimeout(timer.current);
    },
    isRunning: () => running.current !== null,
  };
}
