import { type FocusEvent, type FormEvent, useEffect, useState } from "react";
import { useAutosave } from "@/components/debriefs/use-autosave";
import type { useForm } from "@/components/ui/form/use-form";
import type { FormState } from "@/lib/kernel/outcome";
import { autosaveReflectionAction, storedReflectionAction } from "@/lib/reflections/actions";
import type { Stored } from "@/lib/reflections/queries";

type Form = Pick<ReturnType<typeof useForm<{ revision?: number }>>, "state" | "pending" | "value">;

type Given = {
  /** What identifies the reflection. */
  hidden: Record<string, string>;
  revision: number;
  /** What the page was rendered with. */
  stored: Stored | null;
  /** Whether it is a draft that its writer may save. */
  isDraft: boolean;
};

/** Saves a draft while it is written. What was saved elsewhere meanwhile is shown before it is written over. */
export function useDraft(form: Form, { hidden, revision, stored, isDraft }: Given) {
  const { state } = form;
  const isStale = state.status === "refused" && state.reason === "stale";
  const [read, setRead] = useState<Stored | null>(null);
  const readStored = () => void storedNow(hidden).then(setRead);
  const own = useAutosave(autosaveReflectionAction, revision, readStored);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (isStale) readStored();
    if (state.status === "done" && state.revision !== undefined) own.accept(state.revision);
    else if (state.status !== "idle") own.resume();
  }, [state]);

  const sent = Number(form.value("revision", String(revision)));
  // Without scripts the page itself comes with what was saved elsewhere.
  const newer = isStale && stored && stored.revision > sent ? stored : null;
  const saved = Math.max(revisionOf(own.answer), revisionOf(state));
  const theirs = read && read.revision > saved ? read : newer;
  const savesItself = isDraft && !theirs?.isPublished;
  const changed = (element: HTMLFormElement) => {
    if (savesItself && !form.pending && hasText(element)) own.change(element);
  };
  return {
    ...{ own, theirs, savesItself },
    /** For the field that says what was seen when it is sent. */
    revision: theirs?.revision ?? sent,
    changed,
    onChange: ({ currentTarget }: FormEvent<HTMLFormElement>) => changed(currentTarget),
    onBlur: ({ relatedTarget }: FocusEvent<HTMLFormElement>) => {
      // A button that sends the form sends what was typed last, too.
      const sends = relatedTarget instanceof HTMLButtonElement && relatedTarget.type === "submit";
      if (!sends) own.leave();
    },
    onSubmit: (event: FormEvent<HTMLFormElement>) => {
      const { currentTarget, nativeEvent } = event;
      if (own.isRunning()) {
        event.preventDefault();
        const { submitter } = nativeEvent as SubmitEvent;
        void own.stop().then(() => currentTarget.requestSubmit(submitter));
        return;
      }
      void own.stop();
      const field = currentTarget.elements.namedItem("revision");
      if (field instanceof HTMLInputElement)
        field.value = String(Math.max(own.savedRevision(), theirs?.revision ?? 0));
    },
  };
}

/** Of what an answer says is saved. */
const revisionOf = (answer: FormState<{ revision?: number }> | null): number =>
  (answer?.status === "done" && answer.revision) || 0;

/** Without its one sentence nothing is saved. */
function hasText(form: HTMLFormElement): boolean {
  const field = form.elements.namedItem("stayed");
  return field instanceof HTMLTextAreaElement && field.value.trim() !== "";
}

/** Null if it can't be read now. */
async function storedNow(hidden: Given["hidden"]): Promise<Stored | null> {
  const data = new FormData();
  for (const [name, value] of Object.entries(hidden)) data.set(name, value);
  const answer = await storedReflectionAction({ status: "idle" }, data).catch(() => null);
  return answer?.status === "done" ? answer.stored : null;
}
