import { SignInTab } from "@/components/ui/form/sign-in-tab";
import { Notice } from "@/components/ui/notice";
import { PreviewedTexts } from "../preview";
import type { ReflectionTexts } from "../reflection-texts";
import type { useDraft } from "./use-draft";

type Props = { draft: ReturnType<typeof useDraft>; texts: ReflectionTexts };

/** What was saved elsewhere meanwhile, beside what was typed. */
export function Theirs({ draft: { own, theirs }, texts }: Props) {
  if (!theirs) return null;
  const isFromAutosave = own.answer?.status === "refused" && own.answer.reason === "stale";
  return (
    <section
      aria-labelledby="theirs-title"
      className="grid gap-4 rounded-card border border-hairline bg-card p-4 sm:p-6"
    >
      {isFromAutosave && own.answer?.status === "refused" && (
        <div role="alert">
          <Notice tone="warn">{own.answer.message}</Notice>
        </div>
      )}
      <h2 id="theirs-title" className="text-base">
        {texts.theirs}
      </h2>
      <PreviewedTexts preview={theirs.preview} texts={texts.preview} />
    </section>
  );
}

/** How it saves itself, and why it could not. */
export function DraftStatus({ draft: { own, theirs, savesItself }, texts }: Props) {
  const { answer, isSaving } = own;
  if (!savesItself) return null;
  // What was saved elsewhere says so itself.
  const isRefused = answer?.status === "refused" && !(answer.reason === "stale" && theirs);
  const refused = isRefused ? answer : null;
  const done = answer?.status === "done" ? texts.saved : texts.savesItself;
  return (
    <div className="grid gap-3 no-script:hidden">
      {refused && (
        <Notice tone="danger">
          <p>{refused.message}</p>
          {refused.signIn && <SignInTab signIn={refused.signIn} />}
        </Notice>
      )}
      <p role="status" className="text-ink-2 text-sm">
        {isSaving ? texts.saving : !refused && done}
      </p>
    </div>
  );
}
