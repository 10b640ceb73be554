import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PassPage } from "@/components/door/pass-page";
import { readPass } from "@/lib/passes/pass-cookie";
import { openCode } from "@/lib/passes/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("door.pass");
  return { title: t("page-title"), robots: { index: false } };
}

export default async function PassRoute({ params }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const opened = await openCode(token);
  const pass = opened && (await readPass(opened.meetup.id, opened.role));
  return (
    <PassPage {...{ locale, token, opened }} isOwn={pass?.device === opened?.id && pass !== null} />
  );
}
