"use client";

import type { ReactNode } from "react";
import { Page } from "@/components/site/page";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { NameField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { Notice } from "@/components/ui/notice";
import { acceptInvitationAction } from "@/lib/invitations/actions";

type Props = {
  token: string;
  name: string;
  /** The sign-in page, to be followed by the desk's path. */
  signInPath: string;
  /** Shown instead of the page, unless its button was just pressed, which used up the link. */
  closed: ReactNode;
  page: { title: string; before: ReactNode; after: ReactNode };
  texts: {
    lead: ReactNode;
    name: string;
    nameHint: string;
    button: string;
    pending: string;
    done: string;
    doneButton: string;
  };
};

/** The page of an invitation that can be accepted. */
export function AcceptForm(props: Props) {
  const { closed, page, texts } = props;
  const form = useForm(acceptInvitationAction);
  if (closed && form.state.status === "idle") return closed;
  return (
    <Page title={page.title} width="text">
      {page.before}
      <Card as="div" className="grid gap-5">
        <p>{texts.lead}</p>
        {form.state.status === "done" ? (
          <Accepted {...props} desk={form.state.desk} />
        ) : (
          <Fields {...props} form={form} />
        )}
      </Card>
      {page.after}
    </Page>
  );
}

function Accepted({ signInPath, desk, texts }: Props & { desk: string }) {
  return (
    <Notice tone="ok" role="status">
      <p className="mb-3">{texts.done}</p>
      <ButtonLink look="primary" href={`${signInPath}?to=${encodeURIComponent(desk)}`}>
        {texts.doneButton}
      </ButtonLink>
    </Notice>
  );
}

function Fields({ token, name, texts, form }: Props & { form: ReturnType<typeof useForm> }) {
  return (
    <Form form={form} className="grid gap-5">
      <input type="hidden" name="token" value={token} />
      <NameField form={form} label={texts.name} hint={texts.nameHint} before={name} />
      <SubmitButton pendingText={texts.pending} wide>
        {texts.button}
      </SubmitButton>
    </Form>
  );
}
