"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useRef, useState } from "react";
import { cx } from "@/components/ui/cx";
import { Checkbox, ChoiceGroup } from "@/components/ui/form/choice";
import { TextArea } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SignInTab } from "@/components/ui/form/sign-in-tab";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { Notice } from "@/components/ui/notice";
import { saveDebriefAction } from "@/lib/debriefs/actions";
import type { Answers } from "@/lib/debriefs/rules";
import type { Question } from "@/lib/debriefs/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useAutosave } from "./use-autosave";

type Props = {
  meetupId: string;
  locale: Locale;
  debrief: (Answers & { revision: number }) | null;
  questions: { name: Question; question: string; show: ReactNode }[];
  /** What is saved, for whoever typed something else meanwhile. */
  theirs: ReactNode;
  texts: Record<
    | ("hint" | "showHint" | "language" | Locale | "save" | "saveMine" | "saving" | "saved")
    | ("offline" | "savesItself"),
    string
  >;
};

/** Three short answers, saved while they are written, or by the button. */
export function DebriefForm({ meetupId, locale, debrief, questions, theirs, texts }: Props) {
  const form = useForm(saveDebriefAction);
  const revision = debrief?.revision ?? 0;
  const router = useRouter();
  const own = useAutosave(saveDebriefAction, revision, router.refresh);
  const box = useRef<HTMLDivElement>(null);
  const answer = own.answer ?? form.state;
  const errors = answer.status === "invalid" ? answer.fieldErrors : {};
  const refused = answer.status === "refused" ? answer : null;
  const isMeanwhile = refused?.reason === "saved-meanwhile";
  const waits = isMeanwhile ? null : texts.savesItself;
  const done = answer.status === "done" ? texts.saved : waits;
  const progress = own.isSaving ? texts.saving : done;
  // Fields keep what is typed when what is saved changes.
  const [first] = useState(debrief);
  return (
    <div ref={box}>
      <Form
        // What was refused is shown below: while somebody types, the focus stays with them.
        form={{ ...form, refusal: null }}
        className="grid gap-8"
        onChange={(event) => own.change(event.currentTarget)}
        onBlur={own.leave}
        onSubmit={(event) => {
          event.preventDefault();
          void own.press(event.currentTarget).then(() => focusOnError(box.current));
        }}
      >
        <HiddenFields fields={{ meetupId, revision }} />
        {questions.map(({ name, question, show }) => (
          <div key={name} className="grid gap-1">
            <TextArea
              name={name}
              label={question}
              hint={texts.hint}
              rows={3}
              defaultValue={form.value(name, first?.[name] ?? "")}
              error={errors[name]?.message}
            />
            <Checkbox
              name={`${name}Shown`}
              label={show}
              defaultChecked={form.checked(`${name}Shown`, first?.[`${name}Shown`] ?? false)}
            />
          </div>
        ))}
        <p className="-mt-4 text-ink-2 text-sm">{texts.showHint}</p>
        <ChoiceGroup
          name="language"
          label={texts.language}
          inline
          choices={(["en", "fr"] as const).map((value) => ({ value, label: texts[value] }))}
          defaultValue={form.value("language", first?.language ?? locale)}
          error={errors.language?.message}
        />
        {refused && (
          <div role="alert" tabIndex={-1}>
            <Notice tone={isMeanwhile ? "warn" : "danger"}>
              <p>{refused.reason === "no-answer" ? texts.offline : refused.message}</p>
              {refused.signIn && <SignInTab signIn={refused.signIn} />}
            </Notice>
          </div>
        )}
        {isMeanwhile && theirs}
        <div className="flex flex-wrap items-center gap-4">
          <SubmitButton size="door" pendingText={texts.saving}>
            {isMeanwhile ? texts.saveMine : texts.save}
          </SubmitButton>
          <p
            role="status"
            className={cx("text-ink-2", progress === texts.savesItself && "no-script:hidden")}
          >
            {progress}
          </p>
        </div>
      </Form>
    </div>
  );
}

/** After a press; what saves itself leaves the focus alone. */
function focusOnError(box: HTMLElement | null): void {
  requestAnimationFrame(() =>
    box?.querySelector<HTMLElement>("[aria-invalid=true], [role=alert]")?.focus(),
  );
}
