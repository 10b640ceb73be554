"use client";

import { SignatureField } from "@/components/reflections/signature-field";
import { ButtonLink } from "@/components/ui/button";
import { TextArea } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { postCommentAction } from "@/lib/comments/actions";
import type { CommentTexts } from "./comment-texts";

type Props = {
  /** `key` is empty if nobody is signed in. */
  hidden: Record<"about" | "subjectId" | "parentId" | "pointId" | "key" | "language", string>;
  asksName: boolean;
  /** The page's address, without a query. */
  page: string;
  /** The page's URL with the parent comment: the form moves if that comment is withdrawn. */
  here: string;
  texts: CommentTexts;
};

export function CommentForm({ hidden, asksName, page, here, texts }: Props) {
  const form = useForm(postCommentAction, here);
  const { state } = form;
  const sent = form.value("key", hidden.key);
  // The comment above was put on hold, and is not on the page that the server sends without scripts.
  const waits = state.status === "refused" && state.reason === "comment-waits";
  const parentId = waits ? form.value("parentId", hidden.parentId) : hidden.parentId;
  const wasUsed = state.status === "refused" && state.reason === "already-posted";
  return (
    <Form form={form} switchesLanguage={false} className="grid justify-items-start gap-4">
      <h3 className="text-lg">{texts.heading}</h3>
      <HiddenFields fields={{ ...hidden, parentId, key: wasUsed && sent ? `${sent}-2` : sent }} />
      <SignatureField form={form} asks={asksName} texts={texts} />
      <TextArea
        name="body"
        rows={4}
        label={texts.body}
        hint={texts.bodyHint}
        required
        className="w-full"
        defaultValue={form.value("body")}
        error={form.error("body")}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingText={texts.sending}>{texts.send}</SubmitButton>
        {texts.isReply && (
          <ButtonLink look="quiet" href={`${page}#comment-${hidden.parentId}`}>
            {texts.cancel}
          </ButtonLink>
        )}
      </div>
      <FormStatus
        message={state.status === "done" ? (state.waits ? texts.waits : texts.posted) : null}
      />
      {state.status === "done" && (
        <a
          href={`${page}?from=${state.commentId}#comment-${state.commentId}`}
          className="inline-flex min-h-target items-center text-link underline"
        >
          {texts.see}
        </a>
      )}
    </Form>
  );
}
