"use client";

import { ButtonLink } from "@/components/ui/button";
import { Form } from "@/components/ui/form/form";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { likeAction } from "@/lib/reactions/actions";

type Props = {
  pointId: string;
  isLiked: boolean;
  /** Where to sign in; null if signed in. */
  signIn: string | null;
  texts: { like: string; unlike: string; working: string; signIn: string };
};

export function LikeForm({ pointId, isLiked, signIn, texts }: Props) {
  const form = useForm(likeAction);
  if (signIn && form.state.status === "idle")
    return <ButtonLink href={signIn}>{texts.signIn}</ButtonLink>;
  return (
    <Form form={form} switchesLanguage={false} className="grid justify-items-start gap-3">
      <HiddenFields fields={{ kind: "point", subjectId: pointId, liked: String(!isLiked) }} />
      <SubmitButton
        look="secondary"
        icon={isLiked ? "check" : undefined}
        pendingText={texts.working}
      >
        {isLiked ? texts.unlike : texts.like}
      </SubmitButton>
    </Form>
  );
}
