"use client";

import { ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { reportCommentAction } from "@/lib/comments/actions";

type Texts = Record<"heading" | "why" | "hint" | "report" | "working" | "done" | "cancel", string>;

/** `here`: the page's URL with the comment; `back`: without this form. */
type Props = { commentId: string; here: string; back: string; texts: Texts };

export function ReportForm({ commentId, here, back, texts }: Props) {
  const form = useForm(reportCommentAction, here);
  if (form.state.status === "done") return <FormStatus message={texts.done} />;
  return (
    <Form form={form} switchesLanguage={false} className="grid justify-items-start gap-4">
      <h3 className="text-lg">{texts.heading}</h3>
      <input type="hidden" name="commentId" value={commentId} />
      <TextField
        name="why"
        label={texts.why}
        hint={texts.hint}
        required
        className="w-full"
        defaultValue={form.value("why")}
        error={form.error("why")}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingText={texts.working}>{texts.report}</SubmitButton>
        <ButtonLink look="quiet" href={back}>
          {texts.cancel}
        </ButtonLink>
      </div>
    </Form>
  );
}
