import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { Page } from "@/components/site/page";
import { SupportersDesk } from "@/components/supporters/supporters-desk";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { formKey } from "@/lib/kernel/form/form-key";
import { UPLOAD_REFUSAL } from "@/lib/kernel/http/upload-refusal";
import { meetupForDesk } from "@/lib/meetups/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { supportersForDesk } from "@/lib/supporters/queries";
import { describedByTown } from "../described-by-town";

type Props = {
  params: Promise<{ locale: string; event: string; city: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = describedByTown("supporters.desk");

export default async function ThanksPage({ params, searchParams }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const meetup = await meetupForDesk(event, city, viewer);
  if (!meetup) return gone();
  const t = await getTranslations({ locale, namespace: "supporters.desk" });
  const place = { eventId: meetup.eventId, meetupId: meetup.id };
  return (
    <Page title={t("title")} lead={t("lead")} width="column">
      <SupportersDesk
        {...{ locale, place }}
        supporters={await supportersForDesk(viewer, place)}
        formKey={formKey(viewer)}
        refused={(await searchParams)[UPLOAD_REFUSAL]}
      />
    </Page>
  );
}
