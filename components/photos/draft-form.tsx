"use client";

import { Checkbox } from "@/components/ui/form/choice";
import { type Option, SelectField, TextArea } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { publishPhotoAction } from "@/lib/photos/actions";

type Props = {
  photoId: string;
  locale: string;
  locales: Option[];
  texts: Record<"describe" | "hint" | "locale" | "consent" | "publish" | "publishing", string>;
};

/** What a photo shows, and that the people on it agree: then it can be published. */
export function DraftForm({ photoId, locale, locales, texts }: Props) {
  const form = useForm(publishPhotoAction);
  const id = (name: string) => `${name}-${photoId}`;
  return (
    <Form form={form} className="grid gap-4">
      <HiddenFields fields={{ photoId }} />
      <TextArea
        name="description"
        id={id("description")}
        label={texts.describe}
        hint={texts.hint}
        required
        rows={3}
        defaultValue={form.value("description")}
        error={form.error("description")}
      />
      <SelectField
        name="locale"
        id={id("locale")}
        label={texts.locale}
        options={locales}
        defaultValue={form.value("locale", locale)}
        error={form.error("locale")}
      />
      <Checkbox
        name="consent"
        id={id("consent")}
        label={texts.consent}
        required
        defaultChecked={form.checked("consent")}
        error={form.error("consent")}
      />
      <SubmitButton className="justify-self-start" pendingText={texts.publishing}>
        {texts.publish}
      </SubmitButton>
    </Form>
  );
}
