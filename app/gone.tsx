import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { KeptWords } from "@/components/site/kept-words";
import { Page } from "@/components/site/page";
import { ButtonLink } from "@/components/ui/button";
import { typedTexts } from "@/lib/kernel/form-data";
import { formAnswer } from "@/lib/kernel/form-result";
import type { FormAnswer, FormValues } from "@/lib/kernel/outcome";

/** In place of a page that isn't there for the reader: a 404, or what they typed in a form of it before it went. */
export async function gone() {
  const answer = await formAnswer();
  if (!answer || answer.state.status === "done") notFound();
  const [t, locale] = await Promise.all([getTranslations("site.kept"), getLocale()]);
  return (
    <Page title={t("title")} width="text">
      <KeptWords message={why(answer.state)} texts={typedTexts(answer.state.values)} />
      <p>
        <ButtonLink href={`/${locale}`}>{t("home")}</ButtonLink>
      </p>
    </Page>
  );
}

/** The same above a page that is there, but no longer has the form: null where it has it. */
export async function keptWords(hasForm: (values: FormValues) => boolean) {
  const answer = await formAnswer();
  if (!answer || answer.state.status === "done" || hasForm(answer.state.values)) return null;
  return <KeptWords message={why(answer.state)} texts={typedTexts(answer.state.values)} />;
}

type SentBack = Exclude<FormAnswer, { status: "done" }>;

function why(state: SentBack): string {
  if (state.status === "refused") return state.message;
  return Object.values(state.fieldErrors)[0]?.message ?? "";
}
