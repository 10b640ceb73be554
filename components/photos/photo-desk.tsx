import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { Card } from "@/components/ui/card";
import type { ShownMeetup } from "@/lib/meetups/queries";
import type { DeskPhoto } from "@/lib/photos/queries";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { DraftForm } from "./draft-form";
import { DeleteDraft, PublishedPhoto } from "./photo-rows";
import { PhotoUpload } from "./photo-upload";
import { Picture } from "./picture";
import { uploadRefusals } from "./upload-refusals";

type Props = {
  locale: Locale;
  meetup: Pick<ShownMeetup, "id" | "status">;
  photos: DeskPhoto[];
  /** Why the last file was refused, if it was sent without scripts. */
  refused: string | null;
};

/** Photos of a meetup: add one, describe and publish it, hide it again. */
export function PhotoDesk({ locale, meetup, photos, refused }: Props) {
  const t = useTranslations("photos.desk");
  const drafts = photos.filter(({ state }) => state === "draft");
  const others = photos.filter(({ state }) => state !== "draft");
  return (
    <Page title={t("title")} lead={t("lead")} width="column">
      {meetup.status !== "canceled" && (
        <Section id="add" title={t("add-title")}>
          <Card as="div">
            <PhotoUpload
              address={`/api/uploads/photos/${meetup.id}`}
              refused={refused}
              refusals={uploadRefusals(locale)}
              texts={{
                file: t("file"),
                hint: t("file-hint"),
                add: t("add"),
                adding: t("adding"),
                added: t("added"),
                failed: t("failed"),
              }}
            />
          </Card>
        </Section>
      )}
      {drafts.length > 0 && (
        <Section id="drafts" title={t("drafts-title")}>
          <ul className="grid gap-4">
            {drafts.map((photo, index) => (
              <Draft key={photo.id} {...{ locale, photo }} number={drafts.length - index} />
            ))}
          </ul>
        </Section>
      )}
      <Section id="published" title={t("published-title")}>
        {others.length === 0 ? (
          <p className="text-ink-2">{t("none")}</p>
        ) : (
          <ul className="grid gap-4">
            {others.map((photo) => (
              <PublishedPhoto key={photo.id} {...{ locale, photo }} />
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}

type DraftProps = { locale: Locale; photo: DeskPhoto; number: number };

function Draft({ locale, photo, number }: DraftProps) {
  const t = useTranslations("photos.desk");
  const languages = useTranslations("meetups.languages");
  return (
    <Card as="li" className="grid gap-4">
      <Picture
        photo={photo}
        description={{ text: t("draft", { number }) }}
        className="max-h-80 w-auto justify-self-start rounded-card"
      />
      <DraftForm
        photoId={photo.id}
        locale={locale}
        locales={LOCALES.map((value) => ({ value, label: languages(value) }))}
        texts={{
          describe: t("describe"),
          hint: t("describe-hint"),
          locale: t("locale"),
          consent: t("consent"),
          publish: t("publish"),
          publishing: t("publishing"),
        }}
      />
      <DeleteDraft photoId={photo.id} row={t("draft", { number })} />
    </Card>
  );
}
