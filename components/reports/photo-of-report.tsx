import { PhotoUpload } from "@/components/photos/photo-upload";
import { Picture } from "@/components/photos/picture";
import { uploadRefusals } from "@/components/photos/upload-refusals";
import { Section } from "@/components/site/section";
import { Card } from "@/components/ui/card";
import type { ShownMeetup } from "@/lib/meetups/queries";
import type { ShownPhoto } from "@/lib/photos/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { PhotoOfReport } from "./report-form";

type Props = {
  locale: Locale;
  meetup: Pick<ShownMeetup, "id" | "kind">;
  drafts: ShownPhoto[];
};

const addressOf = ({ id }: Props["meetup"]) => `/api/uploads/photos/${id}`;

/** Null from afar, where there are no photos. */
export function usePhotoOfReport({ locale, meetup, drafts }: Props): PhotoOfReport | null {
  const [t, photos] = [useTranslations("desk.reports.photo"), useTranslations("photos.desk")];
  if (meetup.kind !== "city") return null;
  const choices = drafts.map((photo, index) => ({
    value: photo.id,
    label: (
      <>
        {t("number", { number: drafts.length - index })}
        <Picture photo={photo} description={{ text: "" }} className="h-24 w-auto rounded-control" />
      </>
    ),
  }));
  return {
    address: addressOf(meetup),
    refusals: uploadRefusals(locale),
    drafts: [{ value: "", label: t("none") }, ...choices],
    texts: {
      ...{ open: t("open"), here: t("here"), draft: t("draft"), failed: photos("failed") },
      ...{ file: photos("file"), fileHint: photos("file-hint"), adding: photos("adding") },
      ...{ describe: photos("describe"), describeHint: photos("describe-hint") },
      consent: photos("consent"),
    },
  };
}

/** Without scripts a photo is sent by itself first, and then chosen. */
export function PhotoBefore({
  locale,
  meetup,
  refused,
}: Pick<Props, "locale" | "meetup"> & { refused: string | null }) {
  const [t, photos] = [useTranslations("desk.reports.photo"), useTranslations("photos.desk")];
  return (
    <Section id="photo" title={t("first-title")} className="hidden no-script:block">
      <Card as="div" className="grid gap-4">
        <p className="text-ink-2">{t("first")}</p>
        <PhotoUpload
          address={addressOf(meetup)}
          id="photo-file"
          refused={refused}
          refusals={uploadRefusals(locale)}
          texts={{
            ...{ file: photos("file"), hint: photos("file-hint"), add: photos("add") },
            ...{ adding: photos("adding"), added: t("added"), failed: photos("failed") },
          }}
        />
      </Card>
    </Section>
  );
}
