import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { SignPage } from "@/components/prompts/sign-page";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { UPLOAD_REFUSAL } from "@/lib/kernel/http/upload-refusal";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { signSchema } from "@/lib/prompts/schema";
import { answerByToken } from "@/lib/prompts/sign-queries";

type Props = {
  params: Promise<{ locale: string; event: string; city: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "prompts.sign" });
  return { title: t("title"), robots: { index: false } };
}

export default async function AnswerSignPage({ params, searchParams }: Props) {
  const { locale, event, city, token } = await params;
  if (!isLocale(locale)) notFound();
  const link = signSchema.safeParse({ token });
  const answer = link.success && (await answerByToken(await currentViewer(), token));
  if (!answer) return gone();
  const refused = (await searchParams)[UPLOAD_REFUSAL];
  return (
    <SignPage
      {...{ locale, token, answer }}
      path={`/${locale}/n/${event}/${city}`}
      refused={typeof refused === "string" ? refused : null}
    />
  );
}
