import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { OrganizerFrame } from "@/components/organizer-desk/frame";
import { SupportersDesk } from "@/components/supporters/supporters-desk";
import { eventForDesk } from "@/lib/events/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { formKey } from "@/lib/kernel/form/form-key";
import { UPLOAD_REFUSAL } from "@/lib/kernel/http/upload-refusal";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { supportersForDesk } from "@/lib/supporters/queries";
import { titledByNight } from "../titled-by-night";

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = titledByNight("supporters.desk");

export default async function EventThanksPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const event = await eventForDesk(slug, viewer);
  if (!event) return gone();
  const t = await getTranslations({ locale, namespace: "supporters.desk" });
  const place = { eventId: event.id, meetupId: null };
  return (
    <OrganizerFrame
      {...{ locale, event }}
      current="thanks"
      width="column"
      title={t("title")}
      lead={t("lead-event")}
    >
      <SupportersDesk
        {...{ locale, place }}
        supporters={await supportersForDesk(viewer, place)}
        formKey={formKey(viewer)}
        refused={(await searchParams)[UPLOAD_REFUSAL]}
      />
    </OrganizerFrame>
  );
}
