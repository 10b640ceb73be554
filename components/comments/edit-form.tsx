"use client";

import { ButtonLink } from "@/components/ui/button";
import { TextArea } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { editCommentAction } from "@/lib/comments/actions";

type Texts = Record<
  "heading" | "body" | "hint" | "save" | "saving" | "saved" | "see" | "cancel",
  string
>;

type Props = {
  comment: { id: string; revision: number; body: string };
  /** The page's URL with the comment being edited: the form moves if that comment is withdrawn. */
  here: string;
  /** The page without the form, at the comment. */
  back: string;
  texts: Texts;
};

export function EditForm({ comment, here, back, texts }: Props) {
  const form = useForm(editCommentAction, here);
  const { state } = form;
  if (state.status === "done")
    return (
      <>
        <FormStatus message={texts.saved} />
        <a href={back} className="inline-flex min-h-target items-center text-link underline">
          {texts.see}
        </a>
      </>
    );
  return (
    <Form form={form} switchesLanguage={false} className="grid justify-items-start gap-4">
      <h3 className="text-lg">{texts.heading}</h3>
      <HiddenFields fields={{ commentId: comment.id, revision: comment.revision }} form={form} />
      <TextArea
        name="body"
        rows={4}
        label={texts.body}
        hint={texts.hint}
        required
        className="w-full"
        defaultValue={form.value("body", comment.body)}
        error={form.error("body")}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingText={texts.saving}>{texts.save}</SubmitButton>
        <ButtonLink look="quiet" href={back}>
          {texts.cancel}
        </ButtonLink>
      </div>
    </Form>
  );
}
