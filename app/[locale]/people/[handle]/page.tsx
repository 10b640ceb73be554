import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PersonPage } from "@/components/profiles/person-page";
import type { Locale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { personByHandle, publishedBy } from "@/lib/profiles/queries";
import { pageMetadata } from "@/lib/share/metadata-rules";

type Props = { params: Promise<{ locale: Locale; handle: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, handle } = await params;
  const person = await personByHandle(handle);
  if (!person) return {};
  const t = await getTranslations({ locale, namespace: "people.page" });
  return pageMetadata({
    ...{ locale, path: `/people/${person.handle}` },
    title: t("metaTitle", { name: person.name, handle: person.handle }),
    description: t("description", { name: person.name }),
    // Search engines list what is published where it is published, not who published what.
    isListed: false,
  });
}

export default async function OnePersonPage({ params }: Props) {
  const person = await personByHandle((await params).handle);
  if (!person) notFound();
  return <PersonPage person={person} published={await publishedBy(person)} />;
}
