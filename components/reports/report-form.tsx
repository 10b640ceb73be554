"use client";

import { AttachedPhoto, type AttachedTexts } from "@/components/photos/attached-photo";
import { Disclosure } from "@/components/ui/disclosure";
import { type Choice, ChoiceGroup } from "@/components/ui/form/choice";
import { TextArea } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import type { Locale } from "@/lib/platform/i18n/locales";
import { reportAction } from "@/lib/reports/actions";
import { usePhotoFirst } from "./use-photo-first";

export type PhotoOfReport = {
  /** Where a file is sent. */
  address: string;
  refusals: Record<string, string>;
  /** What there is to choose from without scripts, with none first. */
  drafts: Choice[];
  texts: AttachedTexts & Record<"open" | "here" | "draft" | "failed", string>;
};

type Props = {
  meetupId: string;
  formKey: string;
  locale: Locale;
  /** Left out where a meetup has no photos. */
  photo: PhotoOfReport | null;
  texts: Record<
    "text" | "hint" | "required" | "language" | "en" | "fr" | "say" | "saying" | "said",
    string
  >;
};

export function ReportForm({ meetupId, formKey, locale, photo, texts }: Props) {
  const form = useForm(reportAction);
  const attached = usePhotoFirst(photo?.address ?? "");
  return (
    <Form form={form} onSubmit={attached.submit} className="grid gap-5">
      <HiddenFields form={form} fields={{ meetupId, key: formKey }} />
      <TextArea
        name="text"
        label={texts.text}
        hint={texts.hint}
        rows={4}
        required={!photo}
        defaultValue={form.value("text")}
        error={
          !photo && form.code("text") === "text-or-photo" ? texts.required : form.error("text")
        }
      />
      <ChoiceGroup
        name="language"
        label={texts.language}
        inline
        choices={[
          { value: "en", label: texts.en },
          { value: "fr", label: texts.fr },
        ]}
        defaultValue={form.value("language", locale)}
        error={form.error("language")}
      />
      {photo && <Photo {...{ photo, form, attached }} />}
      <SubmitButton size="door" wide pendingText={texts.saying}>
        {texts.say}
      </SubmitButton>
      <FormStatus message={form.state.status === "done" ? texts.said : null} />
    </Form>
  );
}

type PhotoProps = {
  photo: PhotoOfReport;
  form: ReturnType<typeof useForm<object>>;
  attached: ReturnType<typeof usePhotoFirst>;
};

function Photo({ photo, form, attached }: PhotoProps) {
  const { texts, refusals, drafts } = photo;
  const { input, draft, share, reason, changed } = attached;
  const sent = form.value("photoId");
  const file = reason === null ? undefined : (refusals[reason] ?? texts.failed);
  return (
    <>
      <input ref={draft} type="hidden" name="photoId" key={sent} defaultValue={sent} />
      <Disclosure summary={texts.open} {...(form.wasRejected && { open: true })}>
        <AttachedPhoto
          {...{ input, share, texts }}
          errors={{ file, description: form.error("description"), consent: form.error("consent") }}
          before={{ description: form.value("description"), consent: form.checked("consent") }}
          onChange={changed}
        >
          {sent && <p className="text-ok">{texts.here}</p>}
          {drafts.length > 1 && (
            <ChoiceGroup
              name="draftId"
              label={texts.draft}
              choices={drafts}
              defaultValue={form.value("draftId")}
              className="hidden no-script:block"
            />
          )}
        </AttachedPhoto>
      </Disclosure>
    </>
  );
}
